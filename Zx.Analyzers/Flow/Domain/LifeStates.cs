namespace Zx.Analyzers.Flow;

/// <summary>
/// The states a handle identity may be in. One world usually has one of them for each identity; more than one says that worlds
/// have been merged.
/// </summary>
[Flags]
internal enum LifeStates
{
    None = 0,

    /// <summary>Live, and this method must see to its release.</summary>
    Owned = 1,

    /// <summary>Live, and somebody else sees to its release: borrowed, or handed over.</summary>
    Live = 2,

    /// <summary>Unknown code has had it: it may be live or released.</summary>
    Unknown = 4,

    Released = 8,

    /// <summary>The invalid handle: default, or what a failed call left behind.</summary>
    Invalid = 16,

    /// <summary>A nullable handle without a value.</summary>
    Null = 32,

    /// <summary>It has gone wrong and been reported: nothing more is said of it.</summary>
    Settled = 64,

    /// <summary>States from which a release takes effect.</summary>
    Releasable = Owned | Live | Unknown,
}
