using System;

namespace Zx;

/// <summary>
/// The call releases the handle whatever it answers: afterwards it is gone for the caller. On a method, this is said of its
/// receiver.
/// </summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Parameter | AttributeTargets.ReturnValue |
    AttributeTargets.Property | AttributeTargets.Field)]
public sealed class HandleReleaseAlwaysAttribute : Attribute;
