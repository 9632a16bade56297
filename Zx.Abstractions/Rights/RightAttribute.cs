using System;

namespace Zx;

/// <summary>Says which right a marker interface stands for.</summary>
/// <param name="right">The right, one bit.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class RightAttribute(ZxRights right) : Attribute
{
    /// <summary>The right that a type implementing the interface names.</summary>
    public ZxRights Right { get; } = right;
}
