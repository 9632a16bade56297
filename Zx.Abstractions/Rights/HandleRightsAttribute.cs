using System;

namespace Zx;

/// <summary>
/// States the rights of an untyped handle: those that a parameter must have, those that a result, field or property has. They are
/// known across methods then, as those of a typed handle are by its type.
/// </summary>
/// <param name="rights">The rights, all of them and no other.</param>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class HandleRightsAttribute(ZxRights rights) : Attribute
{
    /// <summary>The rights.</summary>
    public ZxRights Rights { get; } = rights;
}
