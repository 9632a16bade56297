using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.Contracts;

/// <summary>
/// Members of extension blocks. Each is, in the compiler's symbols, a member of a nameless type inside the static class and also
/// a static method of that class, which has the receiver as its first parameter. The compiler that this is built against knows
/// neither, so they are told by what they have.
/// </summary>
internal static class ExtensionBlocks
{
    /// <summary><c>TypeKind.Extension</c> of later compilers.</summary>
    private const TypeKind Extension = (TypeKind)14;

    /// <summary>Whether a method is a member of an extension block that is called on a receiver.</summary>
    public static bool HasReceiver(IMethodSymbol method) => method is { IsStatic: false, ContainingType.TypeKind: Extension };

    /// <summary>The static method that a member of an extension block is; any other method itself.</summary>
    /// <param name="method">The method.</param>
    /// <param name="receiver">The type of what it is called on, if it is called.</param>
    public static IMethodSymbol Implementation(IMethodSymbol method, ITypeSymbol? receiver = null) =>
        method.ContainingType is { TypeKind: Extension, ContainingType: { } outer } ? ImplementationIn(outer, method, receiver) : method;

    private static IMethodSymbol ImplementationIn(INamedTypeSymbol outer, IMethodSymbol method, ITypeSymbol? receiver)
    {
        int receivers = method.IsStatic ? 0 : 1;
        var definition = method.OriginalDefinition;
        var candidates = outer.GetMembers(method.Name).OfType<IMethodSymbol>()
            .Where(candidate => candidate.IsStatic && candidate.Parameters.Length == definition.Parameters.Length + receivers && IsSameSource(candidate, definition))
            .ToList();
        return candidates.FirstOrDefault(candidate => receivers > 0 && SymbolEqualityComparer.Default.Equals(candidate.Parameters[0].Type, receiver))
            ?? candidates.FirstOrDefault() ?? method;
    }

    /// <summary>The member that a body belongs to, whose parameters its operations name; the opposite of <see cref="Implementation"/>.</summary>
    public static IMethodSymbol Declared(IMethodSymbol method) =>
        method is { IsStatic: true, IsImplicitlyDeclared: true, ContainingType: { } outer }
            ? outer.GetTypeMembers().Where(type => type.TypeKind == Extension).SelectMany(type => type.GetMembers(method.Name)).OfType<IMethodSymbol>()
                .FirstOrDefault(member => IsSameSource(member, method)) ?? method
            : method;

    /// <summary>What the body of a method names as its parameters: of an extension member, the receiver first.</summary>
    public static ImmutableArray<IParameterSymbol> Parameters(IMethodSymbol method, SemanticModel? model) =>
        method is { IsStatic: false, ContainingType: { TypeKind: Extension, DeclaringSyntaxReferences: [var block] } }
        && block.GetSyntax() is TypeDeclarationSyntax { ParameterList.Parameters: [var receiver] }
        && receiver.SyntaxTree == model?.SyntaxTree && model.GetDeclaredSymbol(receiver) is IParameterSymbol symbol
            ? method.Parameters.Insert(0, symbol)
            : method.Parameters;

    // Both come from one declaration; of a library there is none to compare.
    private static bool IsSameSource(IMethodSymbol left, IMethodSymbol right) =>
        left.DeclaringSyntaxReferences is [var one, ..] && right.DeclaringSyntaxReferences is [var other, ..]
            ? one.Span == other.Span && one.SyntaxTree == other.SyntaxTree
            : left.DeclaringSyntaxReferences.IsEmpty && right.DeclaringSyntaxReferences.IsEmpty;
}
