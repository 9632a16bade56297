using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Abigen;

/// <summary>Reads the raw methods of a class as declarations. Methods without handles are no part of a typed API.</summary>
internal sealed class ApiClassReader(INamedTypeSymbol type, Vocabulary vocabulary, SourcePositions positions, DiagnosticBag diagnostics)
{
    /// <summary>The declarations of the methods that generated code can call, in their order; one that cannot be read whole is left out.</summary>
    public ImmutableArray<DeclarationSyntax> Read(CancellationToken cancellation)
    {
        var declarations = ImmutableArray.CreateBuilder<DeclarationSyntax>();
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>().Where(IsCall))
        {
            cancellation.ThrowIfCancellationRequested();
            if (new MethodReader(method, vocabulary, positions, diagnostics).Read() is { } declaration)
            {
                declarations.Add(declaration);
            }
        }

        return declarations.ToImmutable();
    }

    private static bool IsCall(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: true, IsImplicitlyDeclared: false }
        && method.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
        && !IsHalfTyped(method);

    private static bool IsHalfTyped(IMethodSymbol method) => method.Name.Length == 0 || method.Parameters.Any(parameter => parameter.Name.Length == 0);
}
