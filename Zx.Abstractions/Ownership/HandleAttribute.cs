using System;

namespace Zx;

/// <summary>Marks a type whose values are handles: each value is owned by one place, and must be released once.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class HandleAttribute : Attribute;
