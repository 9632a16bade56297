using System;

namespace Zx;

/// <summary>
/// Declares a right that an API has beside the kernel's, so that requirement sentences can name it. The generator writes it for
/// each <c>#@ right</c> line of a definition file.
/// </summary>
/// <param name="constant">How sentences name it, for example <c>FD_RIGHT_SEEK</c>.</param>
/// <param name="name">Its C# name, for example <c>Seek</c>: the marker interface is <c>ICan</c> with it.</param>
/// <param name="bit">The number of its bit in a mask, 20 to 30; those below are the kernel's.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, AllowMultiple = true)]
public sealed class DeclaresRightAttribute(string constant, string name, int bit) : Attribute
{
    /// <summary>How sentences name the right.</summary>
    public string Constant { get; } = constant;

    /// <summary>Its C# name.</summary>
    public string Name { get; } = name;

    /// <summary>The number of its bit in a mask.</summary>
    public int Bit { get; } = bit;
}
