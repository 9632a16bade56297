using Microsoft.CodeAnalysis;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers;

/// <summary>The rights that a type names by the marker interfaces it implements; a type parameter, by those it must implement.</summary>
internal sealed class RightsOfTypes(KnownSymbols known)
{
    /// <summary>The rights type of a handle whose rights only run time knows.</summary>
    public const string Any = "AnyRights";

    public uint Of(ITypeSymbol type)
    {
        uint mask = Own(type);
        foreach (var marker in type.AllInterfaces)
            mask |= Own(marker);
        if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
                mask |= Of(constraint);
        }

        return mask;
    }

    /// <summary>Whether the type stands for rights at all, so that what it does not name is missing.</summary>
    public bool IsRights(ITypeSymbol type) =>
        type.TypeKind != TypeKind.Error && known.RightsMarker is { } marker
        && (type.AllInterfaces.Contains(marker, SymbolEqualityComparer.Default) || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(IsRightsOrMarker)));

    private bool IsRightsOrMarker(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, known.RightsMarker) || IsRights(type);

    private uint Own(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, known.Right) && attribute.ConstructorArguments is [{ Value: uint right }])
                return right;
        }

        return 0;
    }
}
