using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.CodeFixes;

/// <summary>ZX3005 on <c>c.Share(s);</c>: the status throws if it is a failure, or is discarded in so many words.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class HandleStatus : DocumentFix
{
    private const string Throw = "ThrowIfError";
    private const string Discard = "Discard";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.StatusIgnored);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Expression: InvocationExpressionSyntax or AwaitExpressionSyntax } statement)
            yield break;
        var status = statement.Expression;
        if (CanThrow(status, finding))
        {
            yield return new Edit(
                $"Throw if it fails, with '{Throw}'", Throw, statement,
                editor => editor.ReplaceNode(statement, (node, _) => With(node, current => SyntaxFactory.InvocationExpression(
                    SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, InParentheses(current), SyntaxFactory.IdentifierName(Throw))))));
        }

        yield return new Edit(
            "Discard it with '_ ='", Discard, statement,
            editor => editor.ReplaceNode(statement, (node, _) => With(node, current => SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName("_"), current)
                    .WithOperatorToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space)))));
    }

    private static bool CanThrow(ExpressionSyntax status, Finding finding) =>
        finding.Model.GetTypeInfo(status, finding.Cancellation).Type is INamedTypeSymbol type
        && finding.Model.LookupSymbols(status.SpanStart, type, Throw, includeReducedExtensionMethods: true).Any(symbol => symbol is IMethodSymbol);

    private static SyntaxNode With(SyntaxNode statement, Func<ExpressionSyntax, ExpressionSyntax> change)
    {
        var expression = ((ExpressionStatementSyntax)statement).Expression;
        return ((ExpressionStatementSyntax)statement).WithExpression(change(expression.WithoutTrivia()).WithTriviaFrom(expression));
    }

    private static ExpressionSyntax InParentheses(ExpressionSyntax expression) =>
        expression is AwaitExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(expression) : expression;
}
