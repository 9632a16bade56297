using System;

namespace Zx;

/// <summary>
/// The call releases the handle if it is still the caller's and does nothing otherwise, as Dispose of a runtime handle does,
/// whose table tells a stale value apart. On a method, this is said of its receiver.
/// </summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Parameter | AttributeTargets.ReturnValue |
    AttributeTargets.Property | AttributeTargets.Field)]
public sealed class HandleReleaseIfOwnedAttribute : Attribute;
