using System;

namespace Zx;

/// <summary>States when a call answers with a status, in the words of its documentation.</summary>
/// <param name="status">The status.</param>
/// <param name="text">When it is returned, one sentence.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, AllowMultiple = true)]
public sealed class DocumentedErrorAttribute(ZxStatus status, string text) : Attribute
{
    /// <summary>The status.</summary>
    public ZxStatus Status { get; } = status;

    /// <summary>When it is returned.</summary>
    public string Text { get; } = text;
}
