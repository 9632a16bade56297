using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Contracts;

/// <summary>The symbols that contracts are written with, resolved once per compilation.</summary>
internal sealed class KnownSymbols
{
    private readonly Dictionary<INamedTypeSymbol, Effect> _effects;

    private KnownSymbols(Compilation compilation, INamedTypeSymbol handle)
    {
        // From the assembly that has the first of them: others may have copies of their own.
        var abstractions = handle.ContainingAssembly;
        Handle = handle;
        Status = abstractions.GetTypeByMetadataName("Zx.ZxStatus");
        Rights = abstractions.GetTypeByMetadataName("Zx.ZxRights");
        Right = abstractions.GetTypeByMetadataName("Zx.RightAttribute");
        RightsMarker = abstractions.GetTypeByMetadataName("Zx.IRights");
        Requires = abstractions.GetTypeByMetadataName("Zx.RequiresAttribute");
        DoesNotReturn = compilation.GetTypeByMetadataName("System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute");
        DoesNotReturnIf = compilation.GetTypeByMetadataName("System.Diagnostics.CodeAnalysis.DoesNotReturnIfAttribute");
        ThrowIfError = abstractions.GetTypeByMetadataName("Zx.ZxStatusExtensions")?.GetMembers("ThrowIfError").FirstOrDefault() as IMethodSymbol;
        Disposable = compilation.GetSpecialType(SpecialType.System_IDisposable);

        _effects = new(SymbolEqualityComparer.Default);
        Add("Zx.HandleAcquireAttribute", Effect.Acquire);
        Add("Zx.HandleUseAttribute", Effect.Use);
        Add("Zx.HandleReleaseAttribute", Effect.Release);
        Add("Zx.HandleReleaseAlwaysAttribute", Effect.ReleaseAlways);
        Add("Zx.HandleReleaseIfOwnedAttribute", Effect.ReleaseIfOwned);

        void Add(string name, Effect effect)
        {
            if (abstractions.GetTypeByMetadataName(name) is { } attribute)
                _effects[attribute] = effect;
        }
    }

    public INamedTypeSymbol Handle { get; }

    public INamedTypeSymbol? Status { get; }

    public INamedTypeSymbol? Rights { get; }

    public INamedTypeSymbol? Right { get; }

    public INamedTypeSymbol? RightsMarker { get; }

    public INamedTypeSymbol? Requires { get; }

    public INamedTypeSymbol? DoesNotReturn { get; }

    public INamedTypeSymbol? DoesNotReturnIf { get; }

    public IMethodSymbol? ThrowIfError { get; }

    public INamedTypeSymbol Disposable { get; }

    /// <summary>The symbols, or null for a compilation that knows no handles.</summary>
    public static KnownSymbols? Of(Compilation compilation) =>
        compilation.GetTypesByMetadataName("Zx.HandleAttribute").FirstOrDefault(type => type.DeclaredAccessibility == Accessibility.Public) is { } handle
            ? new(compilation, handle)
            : null;

    /// <summary>The effect that the attributes state, or <see cref="Effect.Unknown"/>.</summary>
    public Effect EffectOf(IEnumerable<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && _effects.TryGetValue(type, out var effect))
                return effect;
        }

        return Effect.Unknown;
    }

    public static bool Has(ISymbol symbol, INamedTypeSymbol? attribute) =>
        attribute is not null && symbol.GetAttributes().Any(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute));
}
