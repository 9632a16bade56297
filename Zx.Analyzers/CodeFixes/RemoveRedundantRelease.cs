using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.CodeFixes;

/// <summary>ZX1003 on <c>s.Close();</c>: the statement does nothing that has not been done, and goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveRedundantRelease : DocumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DoubleRelease);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Node is not ExpressionSyntax receiver || ReleaseOf(receiver) is not { } statement)
            yield break;

        yield return new Edit(
            $"Remove the redundant '{((InvocationExpressionSyntax)statement.Expression).Expression}()'", nameof(RemoveRedundantRelease), statement,
            editor => editor.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives));
    }

    /// <summary>The statement that does nothing but release the receiver; one that takes arguments, or is not alone in a block, does more.</summary>
    private static ExpressionStatementSyntax? ReleaseOf(ExpressionSyntax receiver) =>
        receiver.Parent is MemberAccessExpressionSyntax
        {
            Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Parent: ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement },
        } access && access.Expression == receiver && receiver is IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax
            ? statement
            : null;
}
