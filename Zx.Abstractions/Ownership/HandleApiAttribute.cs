using System;

namespace Zx;

/// <summary>
/// Opts a static class of raw methods in to a typed API: the generator makes of it what it makes of a definition file.
/// </summary>
/// <remarks>
/// Its methods are the calls. A handle is a <see cref="uint"/> that an ownership attribute, a <see cref="RequiresAttribute"/>
/// sentence or a <see cref="HandleTypeAttribute"/> speaks of; what a call brings are <c>out</c> parameters, and a call that can
/// fail returns a <see cref="ZxStatus"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HandleApiAttribute : Attribute
{
    /// <summary>The namespace of the typed API; null for that of the class.</summary>
    public string? Namespace { get; set; }

    /// <summary>
    /// Whether the methods tell a stale handle value apart, so that <c>Dispose</c> of a handle that was given away does nothing.
    /// </summary>
    public bool StaleSafe { get; set; }
}
