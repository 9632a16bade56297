using System;

namespace Zx;

/// <summary>
/// Declares a type of object that an API has beside the kernel's, so that requirement sentences can name it. The generator writes
/// it for each <c>#@ object</c> line of a definition file.
/// </summary>
/// <param name="constant">How sentences name it, for example <c>FD_OBJ_TYPE_FILE</c>.</param>
/// <param name="name">Its C# name, for example <c>File</c>: its handle type is <c>FileHandle</c>.</param>
/// <param name="number">Its number, 32 to 63; those below are the kernel's.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, AllowMultiple = true)]
public sealed class DeclaresObjectTypeAttribute(string constant, string name, int number) : Attribute
{
    /// <summary>How sentences name the object type.</summary>
    public string Constant { get; } = constant;

    /// <summary>Its C# name.</summary>
    public string Name { get; } = name;

    /// <summary>Its number.</summary>
    public int Number { get; } = number;

    /// <summary>The rights that a new object's handle has, a struct of <c>ICan…</c> interfaces; null for none that are known.</summary>
    public Type? Rights { get; set; }
}
