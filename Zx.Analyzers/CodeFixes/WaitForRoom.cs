using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Zx.Analyzers.CodeFixes;

/// <summary>
/// ZX1010, a loop that repeats a share while it fails: one share that waits for room by itself, or one after a wait for the signal
/// that there is.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class WaitForRoom : DocumentFix
{
    private const string Throw = "ThrowIfError";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.RetryAfterShare);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Expression: var channel } } share
            || RetryLoop.Around(share) is not { } loop || loop.Statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
        {
            yield break;
        }

        if (loop.Status is null && SignalWait.HasMethod(SignalWait.AsyncShare, channel, finding) && SignalWait.IsAsync(loop.Statement, finding))
        {
            yield return new Edit(
                $"Share with 'await {channel}.{SignalWait.AsyncShare}', which waits for room", SignalWait.AsyncShare, loop.Statement,
                editor => Replace(loop.Statement, [Statement(SyntaxFactory.AwaitExpression(Call(channel, SignalWait.AsyncShare, share.ArgumentList)))], editor));
        }

        if (SignalWait.HasMethod(SignalWait.Method, channel, finding) && SignalWait.Statement(channel, finding.Model.Compilation) is { } wait)
        {
            yield return new Edit(
                $"Wait until '{channel}' has room, then share once", SignalWait.Method, loop.Statement,
                editor => Replace(loop.Statement, [wait, Statement(Once(share, loop, finding))], editor));
        }
    }

    /// <summary>The share without the loop: its status is kept where it was, or checked.</summary>
    private static ExpressionSyntax Once(InvocationExpressionSyntax share, RetryLoop loop, Finding finding) =>
        loop.Status is { } status ? SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, status.WithoutTrivia(), share.WithoutTrivia())
        : SignalWait.HasMethod(Throw, share, finding) ? Call(share, Throw, SyntaxFactory.ArgumentList())
        : share.WithoutTrivia();

    private static InvocationExpressionSyntax Call(ExpressionSyntax receiver, string name, ArgumentListSyntax arguments) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver.WithoutTrivia(), SyntaxFactory.IdentifierName(name)), arguments);

    private static StatementSyntax Statement(ExpressionSyntax expression) => SyntaxFactory.ExpressionStatement(expression);

    private static void Replace(StatementSyntax loop, IReadOnlyList<StatementSyntax> statements, SyntaxEditor editor)
    {
        var place = loop.Parent is GlobalStatementSyntax global ? (SyntaxNode)global : loop;
        SyntaxNode Wrap(StatementSyntax statement) =>
            (place is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(statement) : (SyntaxNode)statement)
                .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);

        var nodes = statements.Select(Wrap).ToList();
        nodes[0] = nodes[0].WithLeadingTrivia(place.GetLeadingTrivia());
        nodes[nodes.Count - 1] = nodes[nodes.Count - 1].WithTrailingTrivia(place.GetTrailingTrivia());
        for (int i = 0; i < nodes.Count - 1; i++)
            editor.InsertBefore(place, nodes[i].WithTrailingTrivia(SyntaxFactory.ElasticLineFeed));
        editor.ReplaceNode(place, nodes[nodes.Count - 1]);
    }
}
