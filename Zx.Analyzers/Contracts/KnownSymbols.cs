using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Abigen;

namespace Zx.Analyzers.Contracts;

/// <summary>The symbols that contracts are written with, resolved once per compilation.</summary>
internal sealed class KnownSymbols
{
    private const string ObjectTypeArgument = "ObjectType";

    private readonly Dictionary<INamedTypeSymbol, Effect> _effects;
    private readonly Lazy<Vocabulary> _vocabulary;

    private KnownSymbols(Compilation compilation, INamedTypeSymbol? handle, DeclaredContracts declared)
    {
        // From the assembly that has the first of them: others may have copies of their own.
        var abstractions = handle?.ContainingAssembly ?? compilation.Assembly;
        Handle = handle;
        Declared = declared;
        Status = abstractions.GetTypeByMetadataName("Zx.ZxStatus");
        Rights = abstractions.GetTypeByMetadataName("Zx.ZxRights");
        Right = abstractions.GetTypeByMetadataName("Zx.RightAttribute");
        RightsMarker = abstractions.GetTypeByMetadataName("Zx.IRights");
        _vocabulary = new(() => DeclaredNames.Read(compilation, abstractions));
        Requires = abstractions.GetTypeByMetadataName("Zx.RequiresAttribute");
        Protocol = abstractions.GetTypeByMetadataName("Zx.ProtocolAttribute");
        DocumentedError = abstractions.GetTypeByMetadataName("Zx.DocumentedErrorAttribute");
        ArgumentConstants = abstractions.GetTypeByMetadataName("Zx.ArgumentConstantsAttribute");
        HandleRights = abstractions.GetTypeByMetadataName("Zx.HandleRightsAttribute");
        DoesNotReturn = compilation.GetTypeByMetadataName("System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute");
        DoesNotReturnIf = compilation.GetTypeByMetadataName("System.Diagnostics.CodeAnalysis.DoesNotReturnIfAttribute");
        ThrowIfError = abstractions.GetTypeByMetadataName("Zx.ZxStatusExtensions")?.GetMembers("ThrowIfError").FirstOrDefault() as IMethodSymbol;
        Disposable = compilation.GetSpecialType(SpecialType.System_IDisposable);
        AsyncDisposable = compilation.GetTypeByMetadataName("System.IAsyncDisposable");

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

    public INamedTypeSymbol? Handle { get; }

    /// <summary>What contract files say of libraries that carry no attributes.</summary>
    public DeclaredContracts Declared { get; }

    public INamedTypeSymbol? Status { get; }

    public INamedTypeSymbol? Rights { get; }

    public INamedTypeSymbol? Right { get; }

    public INamedTypeSymbol? RightsMarker { get; }

    public INamedTypeSymbol? Requires { get; }

    /// <summary>The constants that requirement sentences may name here.</summary>
    public Vocabulary Vocabulary => _vocabulary.Value;

    public INamedTypeSymbol? Protocol { get; }

    public INamedTypeSymbol? DocumentedError { get; }

    public INamedTypeSymbol? ArgumentConstants { get; }

    public INamedTypeSymbol? HandleRights { get; }

    public INamedTypeSymbol? DoesNotReturn { get; }

    public INamedTypeSymbol? DoesNotReturnIf { get; }

    public IMethodSymbol? ThrowIfError { get; }

    public INamedTypeSymbol Disposable { get; }

    public INamedTypeSymbol? AsyncDisposable { get; }

    /// <summary>The symbols, or null for a compilation that knows no handles.</summary>
    public static KnownSymbols? Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var handle = compilation.GetTypesByMetadataName("Zx.HandleAttribute").FirstOrDefault(type => type.DeclaredAccessibility == Accessibility.Public);
        var declared = DeclaredContracts.Of(compilation, options, cancellation);
        return handle is null && declared.IsEmpty ? null : new(compilation, handle, declared);
    }

    /// <summary>Whether the values of a type are handles, by attribute or by a contract file.</summary>
    public bool IsHandle(ITypeSymbol definition) => Has(definition, Handle) || Declared.IsHandle(definition);

    /// <summary>The constant of the type of the objects that a handle type refers to; null where that is any, or not stated.</summary>
    public string? ObjectTypeOf(ITypeSymbol? handle) => handle?.OriginalDefinition.GetAttributes()
        .FirstOrDefault(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, Handle))?.NamedArguments
        .FirstOrDefault(argument => argument.Key == ObjectTypeArgument).Value.Value as string;

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

    public static bool Has(ISymbol symbol, INamedTypeSymbol? attribute)
    {
        if (attribute is null)
            return false;
        foreach (var data in symbol.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute))
                return true;
        }

        return false;
    }
}
