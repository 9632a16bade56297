using System;

namespace Zx;

/// <summary>
/// The call releases the handle when it succeeds; when it fails, the caller still owns it. On a method, this is said of its
/// receiver.
/// </summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Parameter | AttributeTargets.ReturnValue |
    AttributeTargets.Property | AttributeTargets.Field)]
public sealed class HandleReleaseAttribute : Attribute;
