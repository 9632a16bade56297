using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.CodeFixes;

/// <summary>ZX1005 and ZX1006 on <c>var s = …;</c>: the declaration gets a <c>using</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddUsing : DocumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HandleLeak, RuleIds.MaybeHandleLeak);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<StatementSyntax>() is not LocalDeclarationStatementSyntax
            {
                Parent: BlockSyntax or GlobalStatementSyntax, Declaration.Variables: [{ Initializer: not null } variable],
            } declaration
            || !declaration.UsingKeyword.IsKind(SyntaxKind.None) || declaration.Modifiers.Any()
            || !IsNeverAssigned(variable, finding) || !Disposal.IsPossible(finding.Model.GetTypeInfo(declaration.Declaration.Type, finding.Cancellation).Type, finding.Model))
        {
            yield break;
        }

        yield return new Edit(
            $"Release '{variable.Identifier}' at the end of its scope with 'using'", nameof(AddUsing), declaration,
            editor => editor.ReplaceNode(declaration, WithUsing(declaration)));
    }

    // A using variable cannot be assigned, nor passed by reference to be changed.
    private static bool IsNeverAssigned(VariableDeclaratorSyntax variable, Finding finding)
    {
        var local = finding.Model.GetDeclaredSymbol(variable, finding.Cancellation);
        var scope = variable.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? variable.SyntaxTree.GetRoot(finding.Cancellation);
        return !scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == variable.Identifier.ValueText && Writes.IsWritten(name)
            && SymbolEqualityComparer.Default.Equals(finding.Model.GetSymbolInfo(name, finding.Cancellation).Symbol, local));
    }

    private static LocalDeclarationStatementSyntax WithUsing(LocalDeclarationStatementSyntax declaration) =>
        declaration.WithoutLeadingTrivia()
            .WithUsingKeyword(SyntaxFactory.Token(declaration.GetLeadingTrivia(), SyntaxKind.UsingKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
}
