using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.Flow;

/// <summary>
/// Methods that do nothing but throw and are named for it, as is the custom: they need no attribute to say that they do not
/// return. One that only happens to throw, being unfinished or a stand-in, is not among them.
/// </summary>
internal static class ThrowHelpers
{
    public static bool IsThrowHelper(IMethodSymbol method, Compilation compilation) =>
        (method.Name.StartsWith("Throw", StringComparison.Ordinal) || method.Name.StartsWith("Fail", StringComparison.Ordinal))
        && !method.IsAbstract && !method.IsVirtual && !method.IsOverride
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
