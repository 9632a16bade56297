using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.CodeFixes;

/// <summary>A loop that does nothing but repeat a call until its status is another.</summary>
/// <param name="Statement">The loop.</param>
/// <param name="Status">The variable that keeps the status, or null where the condition has the call itself.</param>
internal sealed record RetryLoop(StatementSyntax Statement, ExpressionSyntax? Status)
{
    /// <summary>What passes the time until the next try.</summary>
    private static readonly HashSet<string> Pauses = new(StringComparer.Ordinal) { "Sleep", "Yield", "Delay", "SpinOnce", "SpinWait" };

    /// <summary>The loop around a call, or null where the loop does more.</summary>
    public static RetryLoop? Around(InvocationExpressionSyntax call)
    {
        var loop = call.Ancestors().FirstOrDefault(node => node is WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax);
        return loop switch
        {
            WhileStatementSyntax { Statement: var body } statement when Compares(statement.Condition, call) && StatementsOf(body).All(IsPause) => new(statement, null),
            DoStatementSyntax { Statement: var body } statement when Compares(statement.Condition, call) && StatementsOf(body).All(IsPause) => new(statement, null),
            DoStatementSyntax { Statement: var body } statement when KeptStatus(body, call) is { } status && Compares(statement.Condition, status) => new(statement, status),
            _ => null,
        };
    }

    private static ExpressionSyntax? KeptStatus(StatementSyntax body, InvocationExpressionSyntax call)
    {
        var rest = StatementsOf(body).Where(statement => !IsPause(statement)).ToList();
        return rest is [ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment }] && assignment.Right == call
            ? assignment.Left
            : null;
    }

    /// <summary>Whether a condition looks at one value and does nothing else.</summary>
    private static bool Compares(ExpressionSyntax condition, ExpressionSyntax value) => condition switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
            Is(comparison.Left, value) || Is(comparison.Right, value),
        // Written so, a constant looks like a type to the parser.
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test => Is(test.Left, value),
        IsPatternExpressionSyntax pattern => Is(pattern.Expression, value),
        ParenthesizedExpressionSyntax parenthesized => Compares(parenthesized.Expression, value),
        _ => false,
    };

    private static bool Is(ExpressionSyntax expression, ExpressionSyntax value) =>
        expression == value || (value is IdentifierNameSyntax && SyntaxFactory.AreEquivalent(expression, value));

    private static IEnumerable<StatementSyntax> StatementsOf(StatementSyntax body) => body switch
    {
        BlockSyntax block => block.Statements.AsEnumerable(),
        EmptyStatementSyntax => [],
        _ => [body],
    };

    private static bool IsPause(StatementSyntax statement)
    {
        var expression = (statement as ExpressionStatementSyntax)?.Expression;
        var called = (expression is AwaitExpressionSyntax awaited ? awaited.Expression : expression) as InvocationExpressionSyntax;
        string? name = called?.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        };
        return name is not null && Pauses.Contains(name);
    }
}
