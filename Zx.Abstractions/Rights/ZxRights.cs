using System;

namespace Zx;

/// <summary>What a handle allows (<c>zx_rights_t</c>, 32 bits). Rights only ever shrink, by duplicate and replace.</summary>
/// <remarks>
/// <c>ZX_RIGHT_GET_PROPERTY</c> is <see cref="GetProperty"/>, and so on by the same spelling. The bits are those of
/// Zircon's <c>rights.h</c>. The abigen front end compiles this file too, for the names it may meet.
/// </remarks>
[Flags]
#if ZX_COMPILER_COMPONENT
internal
#else
public
#endif
enum ZxRights : uint
{
    /// <summary>No right at all.</summary>
    None = 0,

    /// <summary>Allows to duplicate the handle.</summary>
    Duplicate = 1u << 0,

    /// <summary>Allows to send the handle to another process.</summary>
    Transfer = 1u << 1,

    /// <summary>Allows to read data from the object.</summary>
    Read = 1u << 2,

    /// <summary>Allows to write data to the object.</summary>
    Write = 1u << 3,

    /// <summary>Allows to map the object's memory as code.</summary>
    Execute = 1u << 4,

    /// <summary>Allows to map the object's memory.</summary>
    Map = 1u << 5,

    /// <summary>Allows to read the object's properties.</summary>
    GetProperty = 1u << 6,

    /// <summary>Allows to change the object's properties.</summary>
    SetProperty = 1u << 7,

    /// <summary>Allows to enumerate the object's children.</summary>
    Enumerate = 1u << 8,

    /// <summary>Allows to end or destroy the object.</summary>
    Destroy = 1u << 9,

    /// <summary>Allows to set the object's policy.</summary>
    SetPolicy = 1u << 10,

    /// <summary>Allows to read the object's policy.</summary>
    GetPolicy = 1u << 11,

    /// <summary>Allows to change the object's own signals.</summary>
    Signal = 1u << 12,

    /// <summary>Allows to change the signals of the object's other end.</summary>
    SignalPeer = 1u << 13,

    /// <summary>Allows to wait for the object's signals.</summary>
    Wait = 1u << 14,

    /// <summary>Allows to ask for information about the object.</summary>
    Inspect = 1u << 15,

    /// <summary>Allows to create and manage jobs below the object.</summary>
    ManageJob = 1u << 16,

    /// <summary>Allows to create and manage processes below the object.</summary>
    ManageProcess = 1u << 17,

    /// <summary>Allows to create and manage threads below the object.</summary>
    ManageThread = 1u << 18,

    /// <summary>Allows to apply the profile to a thread.</summary>
    ApplyProfile = 1u << 19,

    /// <summary>Asks a duplicate or replace to keep the rights of the source; no right itself.</summary>
    SameRights = 1u << 31,
}
