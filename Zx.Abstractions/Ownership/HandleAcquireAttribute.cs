using System;

namespace Zx;

/// <summary>
/// The handle behind a return value, an <c>out</c> or a <c>ref</c> is new and belongs to the caller, who must release it. An
/// <c>out</c> is owned where the call succeeded: <see cref="ZxStatus.Ok"/>, <c>true</c>, or the zero member of an enum.
/// </summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Parameter | AttributeTargets.ReturnValue |
    AttributeTargets.Property | AttributeTargets.Field)]
public sealed class HandleAcquireAttribute : Attribute;
