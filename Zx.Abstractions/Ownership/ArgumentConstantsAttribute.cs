using System;

namespace Zx;

/// <summary>Says which constants an argument takes, so that sentences can name them as C does.</summary>
/// <param name="enumeration">The enumeration whose members they are.</param>
/// <param name="prefix">What the C constants begin with: <c>ZX_SOCKET_</c> makes <c>ZX_SOCKET_HAS_ACCEPT</c> the member HasAccept.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentConstantsAttribute(Type enumeration, string prefix) : Attribute
{
    /// <summary>The enumeration whose members the constants are.</summary>
    public Type Enumeration { get; } = enumeration;

    /// <summary>What the C constants begin with.</summary>
    public string Prefix { get; } = prefix;
}
