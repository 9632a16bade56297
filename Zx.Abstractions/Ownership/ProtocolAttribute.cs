using System;

namespace Zx;

/// <summary>States one fact about the objects behind a call's handles, in a sentence: what the call makes, changes, or fails at.</summary>
/// <remarks>
/// The forms are those of the <c>#@ protocol</c> lines of an abigen file, which generated calls carry as this attribute; the
/// documentation has them in <c>docs/protocols.md</c>. Sentences hold in the order in which the call checks them.
/// </remarks>
/// <param name="sentence">
/// For example <c>Fails with ZX_ERR_BAD_STATE if socket is handle.</c> Parameters, <c>out</c> parameters and elements of a returned
/// tuple are named as they are spelt, or in snake case; <c>this</c> names the receiver, <c>return</c> what is returned.
/// </param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, AllowMultiple = true)]
public sealed class ProtocolAttribute(string sentence) : Attribute
{
    /// <summary>The sentence.</summary>
    public string Sentence { get; } = sentence;
}
