using System;

namespace Zx;

/// <summary>Marks a type whose values are handles: each value is owned by one place, and must be released once.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class HandleAttribute : Attribute
{
    /// <summary>The type of the object behind each, as sentences name it, such as <c>ZX_OBJ_TYPE_SOCKET</c>; null for any.</summary>
    public string? ObjectType { get; set; }
}
