using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.CodeFixes;

/// <summary>The types that stand for rights in a compilation.</summary>
internal sealed class RightsTypes
{
    private readonly INamedTypeSymbol? _right;
    private readonly INamedTypeSymbol? _witnesses;

    private RightsTypes(Compilation compilation)
    {
        Mask = compilation.GetTypeByMetadataName("Zx.ZxRights");
        _right = compilation.GetTypeByMetadataName("Zx.RightAttribute");
        _witnesses = compilation.GetTypeByMetadataName("Zx.Rights");
    }

    /// <summary>The enumeration of rights.</summary>
    public INamedTypeSymbol? Mask { get; }

    public static RightsTypes Of(Compilation compilation) => new(compilation);

    /// <summary>The rights that a type names, or null for one that is no rights type.</summary>
    public uint? MaskOf(ITypeSymbol type)
    {
        var markers = type.AllInterfaces.Select(MarkerMask).OfType<uint>().ToList();
        return type.TypeKind != TypeKind.Struct || markers.Count == 0 ? null : markers.Aggregate(0u, (mask, bit) => mask | bit);
    }

    /// <summary>The members of the enumeration, in C#: <c>ZxRights.Read | ZxRights.Write</c>.</summary>
    public string Flags(uint mask) => string.Join(" | ", Members(mask).Select(member => $"{Mask!.Name}.{member}"));

    /// <summary>A struct that names just these rights: of the library, or of the source where it can be seen.</summary>
    public INamedTypeSymbol? Find(uint mask, int position, SemanticModel model) =>
        Siblings
            .Concat(model.LookupSymbols(position).OfType<INamedTypeSymbol>())
            .FirstOrDefault(type => !type.IsGenericType && !type.Name.EndsWith("Rights", StringComparison.Ordinal) && MaskOf(type) == mask && model.IsAccessible(position, type));

    /// <summary>The property that is a value of the type, in C#; null for none.</summary>
    public string? WitnessOf(INamedTypeSymbol type) =>
        _witnesses?.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => SymbolEqualityComparer.Default.Equals(property.Type, type)) is { } witness
            ? $"global::{_witnesses.ToDisplayString()}.{witness.Name}"
            : null;

    /// <summary>The interfaces that stand for rights, in C#.</summary>
    public IEnumerable<string> MarkersOf(uint mask) =>
        from marker in Siblings
        where marker.TypeKind == TypeKind.Interface && MarkerMask(marker) is { } bit && (bit & mask) != 0
        orderby MarkerMask(marker)
        select $"global::{marker.ToDisplayString()}";

    /// <summary>A name for a type of some rights that nothing in sight has: <c>WriteTransfer</c>, the longest-standing right last.</summary>
    public string NameOf(uint mask, IEnumerable<ISymbol> inSight)
    {
        string wanted = string.Concat(Members(mask).Reverse());
        var taken = new HashSet<string>(inSight.Select(symbol => symbol.Name), StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue - 1).Select(number => number == 1 ? wanted : wanted + number).First(name => !taken.Contains(name));
    }

    /// <summary>The types of the library that has the rights.</summary>
    private IEnumerable<INamedTypeSymbol> Siblings => Mask is null ? Enumerable.Empty<INamedTypeSymbol>() : Mask.ContainingNamespace.GetTypeMembers();

    private uint? MarkerMask(INamedTypeSymbol marker) =>
        marker.GetAttributes().FirstOrDefault(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, _right))?.ConstructorArguments is [{ Value: uint bit }] ? bit : null;

    private IEnumerable<string> Members(uint mask) =>
        from member in Mask is null ? [] : Mask.GetMembers().OfType<IFieldSymbol>()
        let bit = member.HasConstantValue && member.ConstantValue is uint value ? value : 0
        where bit != 0 && (bit & (bit - 1)) == 0 && (bit & mask) != 0
        orderby bit
        select member.Name;
}
