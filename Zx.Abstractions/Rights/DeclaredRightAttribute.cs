using System;

namespace Zx;

/// <summary>
/// Gives a right of an API's own the constant by which requirement sentences name it. The generator writes it for the
/// <c>#@ right</c> lines of a definition file; an API declared in C# has it on its class.
/// </summary>
/// <param name="constant">For example <c>FD_RIGHT_SEND</c>.</param>
/// <param name="marker">The interface that stands for the right: <c>ICan…</c>, with <see cref="RightAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, AllowMultiple = true)]
public sealed class DeclaredRightAttribute(string constant, Type marker) : Attribute
{
    /// <summary>The constant.</summary>
    public string Constant { get; } = constant;

    /// <summary>The interface that stands for the right.</summary>
    public Type Marker { get; } = marker;
}
