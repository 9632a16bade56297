namespace Zx;

/// <summary>What to ask of a handle or its object (<c>ZX_INFO_…</c>). The numbers are those of Zircon's <c>object.h</c>.</summary>
public enum ZxInfoTopic : uint
{
    /// <summary>Whether the value names a handle: the status is the answer, nothing is written.</summary>
    HandleValid = 1,

    /// <summary>Koid, rights, object type, related koid and whether it can be waited on: 32 bytes.</summary>
    HandleBasic = 2,

    /// <summary>How many handles refer to the object, those in a queue included: 4 bytes.</summary>
    HandleCount = 19,

    /// <summary>How many handles a process owns, by object type: 64 numbers of 4 bytes each.</summary>
    ProcessHandleStats = 21,

    /// <summary>How a socket was created and how much is queued: 48 bytes.</summary>
    Socket = 22,
}
