using System;

namespace Zx;

/// <summary>
/// The call uses the handle and leaves it with its owner; on a method, this is said of its receiver. A handle returned so is
/// lent: the caller must not release it.
/// </summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Parameter | AttributeTargets.ReturnValue |
    AttributeTargets.Property | AttributeTargets.Field)]
public sealed class HandleUseAttribute : Attribute;
