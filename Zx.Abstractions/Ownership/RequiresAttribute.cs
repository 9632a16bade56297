using System;

namespace Zx;

/// <summary>States what a call requires of a handle, in a sentence of the abigen format.</summary>
/// <param name="sentence">
/// For example <c>socket_to_share must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_TRANSFER.</c> A parameter is named as it
/// is spelt, or in snake case; <c>this</c> names the receiver.
/// </param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class RequiresAttribute(string sentence) : Attribute
{
    /// <summary>The sentence.</summary>
    public string Sentence { get; } = sentence;
}
