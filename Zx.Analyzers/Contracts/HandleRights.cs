using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Contracts;

/// <summary>Reads <c>[HandleRights]</c>.</summary>
internal static class HandleRights
{
    /// <summary>The rights that the attributes state, or null.</summary>
    public static uint? Of(IEnumerable<AttributeData> attributes, KnownSymbols known)
    {
        foreach (var attribute in attributes)
        {
            if (known.HandleRights is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, known.HandleRights)
                && attribute.ConstructorArguments is [{ Value: uint mask }])
            {
                return mask;
            }
        }

        return null;
    }

    /// <summary>The rights stated for what comes out of a method: what it returns, and its <c>out</c> parameters.</summary>
    public static ImmutableDictionary<HandleName, uint> OfMade(IMethodSymbol method, KnownSymbols known)
    {
        var rights = ImmutableDictionary<HandleName, uint>.Empty;
        var attributes = method.GetReturnTypeAttributes();
        if (Of(method.AssociatedSymbol is IPropertySymbol property ? attributes.AddRange(property.GetAttributes()) : attributes, known) is { } returned)
            rights = rights.Add(HandleName.Result, returned);
        foreach (var parameter in method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out))
        {
            if (Of(parameter.GetAttributes(), known) is { } stated)
                rights = rights.Add(HandleName.Parameter(parameter.Ordinal), stated);
        }

        return rights;
    }
}
