using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.CodeFixes;

/// <summary>ZX1008 on <c>c.Accept();</c>: the result gets a name in a <c>using</c> declaration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class DeclareResult : DocumentFix
{
    private const string DefaultName = "handle";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.AcquiredHandleDiscarded);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement
            || ResultOf(statement.Expression) is not { } result || !result.Span.Contains(finding.Diagnostic.Location.SourceSpan)
            || !Disposal.IsPossible(finding.Model.GetTypeInfo(result, finding.Cancellation).Type, finding.Model))
        {
            yield break;
        }

        string name = FreshName.For(DefaultName, result, finding.Model);
        yield return new Edit(
            $"Keep the handle in 'using var {name}'", nameof(DeclareResult), statement,
            editor => editor.ReplaceNode(statement, Declare(statement, result, name)));
    }

    /// <summary>The expression whose result nobody takes: the statement itself, or what is assigned to a discard.</summary>
    private static ExpressionSyntax? ResultOf(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var value } => value,
        AssignmentExpressionSyntax => null,
        _ => expression,
    };

    private static StatementSyntax Declare(ExpressionStatementSyntax statement, ExpressionSyntax result, string name) =>
        SyntaxFactory.ParseStatement($"using var {name} = {result.WithoutTrivia()};").WithTriviaFrom(statement);
}
