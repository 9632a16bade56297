namespace Zx.Analyzers.Contracts;

/// <summary>What a call does to a handle that it is given, or gives.</summary>
internal enum Effect
{
    /// <summary>Nothing is said.</summary>
    Unknown,

    /// <summary>Looks at the value without touching the object: a validity query.</summary>
    Query,

    /// <summary>Uses it and leaves it with its owner; of a result: lent.</summary>
    Use,

    /// <summary>Releases it when the call succeeds.</summary>
    Release,

    /// <summary>Releases it whatever the call answers.</summary>
    ReleaseAlways,

    /// <summary>Releases it if it is still owned, and does nothing otherwise.</summary>
    ReleaseIfOwned,

    /// <summary>Puts a new handle there, which the caller owns.</summary>
    Acquire,
}
