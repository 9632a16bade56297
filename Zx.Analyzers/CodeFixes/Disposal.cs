using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.CodeFixes;

/// <summary>Whether a <c>using</c> can release a handle.</summary>
internal static class Disposal
{
    public static bool IsPossible(ITypeSymbol? type, SemanticModel model)
    {
        var disposable = model.Compilation.GetSpecialType(SpecialType.System_IDisposable);
        return type is not null
            && (type.AllInterfaces.Contains(disposable, SymbolEqualityComparer.Default)
                || (type.IsRefLikeType && type.GetMembers(nameof(IDisposable.Dispose)).OfType<IMethodSymbol>().Any(method => method.Parameters.IsEmpty)));
    }
}
