using System;

namespace Zx;

/// <summary>Says of which type of object a handle is that a raw method brings, where the name of the method does not.</summary>
/// <param name="objectType">The constant of the object type, for example <c>ZX_OBJ_TYPE_SOCKET</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HandleTypeAttribute(string objectType) : Attribute
{
    /// <summary>The constant of the object type.</summary>
    public string ObjectType { get; } = objectType;

    /// <summary>The rights that the handle has, a struct of <c>ICan…</c> interfaces; null for those of a new object, or none that are known.</summary>
    public Type? Rights { get; set; }
}
