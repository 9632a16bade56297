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
/// ZX3003, a second share: what the first one has put into the queue is accepted before it, where the other end is at hand; else the
/// share waits for the signal that there is room, by itself or in a statement before.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RoomForShare : DocumentFix
{
    private const string Accept = "Accept";
    private const string Accepted = "accepted";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ShareQueueFull);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Node is not ExpressionSyntax channel || channel.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement)
            yield break;
        if (finding.Diagnostic.Properties.TryGetValue(DiagnosticProperties.Peer, out string? peer) && peer is not null)
        {
            if (statement.Parent is not SwitchSectionSyntax && finding.Model.LookupSymbols(statement.SpanStart, name: peer).FirstOrDefault() is ILocalSymbol { Type: INamedTypeSymbol type }
                && finding.Model.LookupSymbols(statement.SpanStart, type, Accept, includeReducedExtensionMethods: true).Any(symbol => symbol is IMethodSymbol { Parameters.IsEmpty: true }))
            {
                string name = FreshName.For(Accepted, statement, finding.Model);
                yield return new Edit(
                    $"Accept at '{peer}' before the next share", Accept, statement,
                    editor => Insert(statement, SyntaxFactory.ParseStatement($"using var {name} = {peer}.{Accept}();"), editor));
            }

            yield break;
        }

        if (ShareOf(channel) is not { } share)
            yield break;
        if (SignalWait.HasMethod(SignalWait.AsyncShare, channel, finding) && SignalWait.IsAsync(statement, finding)
            && statement is ExpressionStatementSyntax whole && Checked(whole.Expression) == share)
        {
            yield return new Edit(
                $"Share with 'await {channel}.{SignalWait.AsyncShare}', which waits for room", SignalWait.AsyncShare, statement,
                editor => editor.ReplaceNode(whole.Expression, SyntaxFactory.ParseExpression($"await {channel.WithoutTrivia()}.{SignalWait.AsyncShare}{share.ArgumentList}").WithTriviaFrom(whole.Expression)));
        }

        if (SignalWait.HasMethod(SignalWait.Method, channel, finding) && SignalWait.Statement(channel, finding.Model.Compilation) is { } wait)
        {
            yield return new Edit(
                $"Wait until '{channel}' has room", SignalWait.Method, statement, editor => Insert(statement, wait, editor));
        }
    }

    private static InvocationExpressionSyntax? ShareOf(ExpressionSyntax channel) =>
        channel.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax share } access && access.Expression == channel ? share : null;

    /// <summary>The call behind <c>.ThrowIfError()</c>.</summary>
    private static ExpressionSyntax Checked(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ThrowIfError", Expression: var inner } } ? inner : expression;

    private static void Insert(StatementSyntax statement, StatementSyntax before, SyntaxEditor editor)
    {
        var place = statement.Parent is GlobalStatementSyntax global ? (SyntaxNode)global : statement;
        var inserted = place is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(before) : (SyntaxNode)before;
        editor.InsertBefore(place, inserted
            .WithLeadingTrivia(place.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation));
        editor.ReplaceNode(place, (node, _) => node.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
