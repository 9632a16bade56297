using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace Zx.Analyzers.CodeFixes;

/// <summary>
/// ZX2001: the missing right is asked for where the handle was duplicated or replaced: a flag more in a mask, or a rights struct that has
/// all of them, which is written if there is none.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AskForRight : DocumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MissingRight);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (!finding.Diagnostic.Properties.TryGetValue(DiagnosticProperties.MissingRights, out string? number)
            || !uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out uint missing)
            || finding.OnlySite?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } request
            || finding.Model.GetOperation(request, finding.Cancellation) is not IInvocationOperation call)
        {
            return [];
        }

        var types = RightsTypes.Of(finding.Model.Compilation);
        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.Explicit || argument.Syntax is not ArgumentSyntax { Expression: var asked } || argument.Value.Type is not { } type)
                continue;
            if (SymbolEqualityComparer.Default.Equals(type, types.Mask))
                return [new Edit($"Ask for {types.Flags(missing)}, too", nameof(AskForRight), asked, editor => AddFlags(asked, types.Flags(missing), editor))];
            if (types.MaskOf(type) is { } mask && mask != 0 && !asked.IsKind(SyntaxKind.NumericLiteralExpression) && TypeArgument(request) is { IsPossible: true } target)
                return [WithStruct(asked, mask | missing, missing, types, target.Syntax, finding)];
        }

        return [];
    }

    private static void AddFlags(ExpressionSyntax asked, string flags, SyntaxEditor editor) => editor.ReplaceNode(
        asked, (node, _) => SyntaxFactory.ParseExpression($"{(asked is ConditionalExpressionSyntax ? $"({node.WithoutTrivia()})" : node.WithoutTrivia().ToString())} | {flags}").WithTriviaFrom(node));

    private static Edit WithStruct(ExpressionSyntax asked, uint mask, uint missing, RightsTypes types, TypeSyntax? declared, Finding finding)
    {
        var existing = types.Find(mask, asked.SpanStart, finding.Model);
        string name = existing?.ToMinimalDisplayString(finding.Model, asked.SpanStart) ?? types.NameOf(mask, finding.Model.LookupSymbols(asked.SpanStart));
        string witness = existing is not null && types.WitnessOf(existing) is { } property ? property : $"default({name})";
        return new Edit($"Ask for {types.Flags(missing)}, too, with a type that has all", nameof(AskForRight), asked, editor =>
        {
            editor.ReplaceNode(asked, SyntaxFactory.ParseExpression(witness).WithTriviaFrom(asked).WithAdditionalAnnotations(Simplifier.Annotation));
            if (declared is not null)
                editor.ReplaceNode(declared, SyntaxFactory.ParseTypeName(name).WithTriviaFrom(declared).WithAdditionalAnnotations(Simplifier.Annotation));
            if (existing is null)
                Declare(name, types.MarkersOf(mask), asked, editor);
        });
    }

    /// <summary>Writes the struct behind the last member around, once for all fixes of a document.</summary>
    private static void Declare(string name, IEnumerable<string> markers, SyntaxNode place, SyntaxEditor editor)
    {
        bool isThere = editor.GetChangedRoot().DescendantNodes().OfType<StructDeclarationSyntax>().Any(type => type.Identifier.ValueText == name);
        if (isThere)
            return;
        var last = place.Ancestors().First(node => node.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax);
        var siblings = last.Parent is CompilationUnitSyntax unit ? unit.Members : ((BaseNamespaceDeclarationSyntax)last.Parent!).Members;
        var declaration = SyntaxFactory.ParseMemberDeclaration($"readonly struct {name} : {string.Join(", ", markers)};")!
            .WithLeadingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        editor.InsertAfter(siblings.Last(), declaration);
    }

    /// <summary>The rights in the declared type of the variable that the request initializes, if it is spelt out; whether its type may change at all.</summary>
    private static (bool IsPossible, TypeSyntax? Syntax) TypeArgument(InvocationExpressionSyntax request) => request.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type, Variables.Count: 1, Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax } } } =>
            type.IsVar ? (true, null)
            : type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().LastOrDefault() is { TypeArgumentList.Arguments: [var rights] } ? (true, rights)
            : (false, null),
        ArgumentSyntax or MemberAccessExpressionSyntax => (true, null),
        _ => (false, null),
    };
}
