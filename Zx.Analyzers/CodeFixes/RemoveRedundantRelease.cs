using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Zx.Analyzers.CodeFixes;

/// <summary>ZX1003 on <c>s.Close();</c>: the statement does nothing that has not been done, and goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveRedundantRelease : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DoubleRelease);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var diagnostic = context.Diagnostics[0];
        if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax receiver || ReleaseOf(receiver) is not { } statement)
            return;

        string name = ((InvocationExpressionSyntax)statement.Expression).Expression.ToString();
        context.RegisterCodeFix(
            CodeAction.Create($"Remove the redundant '{name}()'", cancellation => RemoveAsync(context.Document, statement, cancellation), nameof(RemoveRedundantRelease)),
            diagnostic);
    }

    /// <summary>The statement that does nothing but release the receiver; one that takes arguments, or is not alone in a block, does more.</summary>
    private static ExpressionStatementSyntax? ReleaseOf(ExpressionSyntax receiver) =>
        receiver.Parent is MemberAccessExpressionSyntax
        {
            Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Parent: ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } statement },
        } access && access.Expression == receiver && receiver is IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax
            ? statement
            : null;

    private static async Task<Document> RemoveAsync(Document document, StatementSyntax statement, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        editor.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives);
        return editor.GetChangedDocument();
    }
}
