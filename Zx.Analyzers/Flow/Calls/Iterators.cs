using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.Flow;

/// <summary>Functions whose body does not run when they are called.</summary>
internal static class Iterators
{
    public static bool IsIterator(this IMethodSymbol method) =>
        method.ReturnType.SpecialType is not SpecialType.System_Void
        && method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is var declaration
            && declaration.DescendantNodes(node => node == declaration || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
                .Any(node => node is YieldStatementSyntax));
}
