using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.Flow;

/// <summary>Methods that do nothing but throw, and need no attribute to say that they do not return.</summary>
internal static class ThrowHelpers
{
    public static bool IsThrowHelper(IMethodSymbol method, Compilation compilation) =>
        !method.IsAbstract && !method.IsVirtual && !method.IsOverride
        && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly)
        && method.DeclaringSyntaxReferences is [var reference]
        && Thrown(reference.GetSyntax()) is { } thrown && !IsPlaceholder(thrown);

    private static ExpressionSyntax? Thrown(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax thrown } => thrown.Expression,
        MethodDeclarationSyntax { Body.Statements: [ThrowStatementSyntax { Expression: { } expression }] } => expression,
        LocalFunctionStatementSyntax { ExpressionBody.Expression: ThrowExpressionSyntax thrown } => thrown.Expression,
        LocalFunctionStatementSyntax { Body.Statements: [ThrowStatementSyntax { Expression: { } expression }] } => expression,
        _ => null,
    };

    // A method that is not written yet, or is the shape of one elsewhere, says nothing about what it will do.
    private static bool IsPlaceholder(ExpressionSyntax thrown) =>
        thrown is not ObjectCreationExpressionSyntax { Type: var type }
        || type.ToString().Split('.').Last() is "NotImplementedException" or "NotSupportedException";
}
