using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.CodeFixes;

/// <summary>ZX1001 on a statement that stands after the release in the same block: it goes in front of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MoveUseBeforeRelease : DocumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UseAfterRelease);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.OnlySite is not { } site || finding.Node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { } use
            || StatementIn(use.Parent, site) is not { } release || !MayMove(use, release, finding.Model, finding.Cancellation))
        {
            yield break;
        }

        yield return new Edit(
            $"Move this in front of the call that releases '{finding.Node}'", nameof(MoveUseBeforeRelease), use,
            editor =>
            {
                editor.InsertBefore(release, use);
                editor.RemoveNode(use, SyntaxRemoveOptions.KeepUnbalancedDirectives);
            });
    }

    private static StatementSyntax? StatementIn(SyntaxNode? list, SyntaxNode site) =>
        list is BlockSyntax or SwitchSectionSyntax
            ? site.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(statement => statement.Parent == list)
            : null;

    /// <summary>Whether a statement computes the same in front of another as behind it, as far as variables go.</summary>
    private static bool MayMove(ExpressionStatementSyntax use, StatementSyntax release, SemanticModel model, CancellationToken cancellation)
    {
        // An await would let other code run in between that has not run there before.
        if (use.SpanStart <= release.SpanStart || use.DescendantNodes().Any(node => node is AwaitExpressionSyntax))
            return false;
        var siblings = use.Parent is BlockSyntax block ? block.Statements : ((SwitchSectionSyntax)use.Parent!).Statements;
        var last = siblings[siblings.IndexOf(use) - 1];
        if (model.AnalyzeControlFlow(release, last) is not { Succeeded: true } control || !control.ExitPoints.IsEmpty || !control.EntryPoints.IsEmpty
            || model.AnalyzeDataFlow(release, last) is not { Succeeded: true } between || model.AnalyzeDataFlow(use) is not { Succeeded: true } moved)
        {
            return false;
        }

        var changed = new HashSet<ISymbol>(Writes.In(siblings.SkipWhile(statement => statement != release).TakeWhile(statement => statement != use), model, cancellation), SymbolEqualityComparer.Default);
        var changedByUse = Writes.In([use], model, cancellation).ToList();
        return !moved.ReadInside.Concat(changedByUse).Any(changed.Contains)
            && !changedByUse.Any(variable => between.ReadInside.Contains(variable, SymbolEqualityComparer.Default));
    }
}
