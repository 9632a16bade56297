using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.CodeFixes;

/// <summary>ZX1003 and ZX1004 on a field: it is cleared where its handle was handed over, so that it no longer names it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ClearField : DocumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DoubleRelease, RuleIds.MaybeDoubleRelease);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Node is not ExpressionSyntax field || finding.Handle is not IFieldSymbol { IsReadOnly: false } || finding.OnlySite is not { } site
            || site.Contains(field) || site.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax or SwitchSectionSyntax } release
            || !release.DescendantNodes().OfType<ExpressionSyntax>().Any(expression => finding.IsHandle(expression, finding.Handle)))
        {
            yield break;
        }

        yield return new Edit(
            $"Clear '{field}' where its handle is handed over", nameof(ClearField), release,
            editor => editor.InsertAfter(release, SyntaxFactory.ParseStatement($"{field} = default;").WithTriviaFrom(Bare(release))));
    }

    /// <summary>The statement with its indentation and line end, and without the comments beside it.</summary>
    private static StatementSyntax Bare(StatementSyntax statement) => statement
        .WithLeadingTrivia(statement.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
        .WithTrailingTrivia(statement.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
}
