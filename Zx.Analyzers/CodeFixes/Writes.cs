using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.CodeFixes;

/// <summary>
/// The variables that a piece of code gives another value. The compiler's own answer counts every call on a struct as a write to it;
/// handles are values, and calls do not change them.
/// </summary>
internal static class Writes
{
    public static IEnumerable<ISymbol> In(IEnumerable<SyntaxNode> nodes, SemanticModel model, CancellationToken cancellation) =>
        nodes.SelectMany(node => node.DescendantNodesAndSelf()).SelectMany(node => node switch
        {
            IdentifierNameSyntax name when IsWritten(name) && model.GetSymbolInfo(name, cancellation).Symbol is { } variable => [variable],
            VariableDeclaratorSyntax or SingleVariableDesignationSyntax when model.GetDeclaredSymbol(node, cancellation) is { } variable => [variable],
            _ => (IEnumerable<ISymbol>)[],
        });

    public static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => name.Parent.Kind()
            is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression
            or SyntaxKind.AddressOfExpression,
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => IsTarget(tuple),
        ArgumentSyntax argument => argument.RefOrOutKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword,
        RefExpressionSyntax => true,
        _ => false,
    };

    private static bool IsTarget(TupleExpressionSyntax tuple) => tuple.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == tuple,
        ArgumentSyntax { Parent: TupleExpressionSyntax outer } => IsTarget(outer),
        ForEachVariableStatementSyntax => true,
        _ => false,
    };
}
