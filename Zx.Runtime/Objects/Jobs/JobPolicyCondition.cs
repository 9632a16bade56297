namespace Zx;

/// <summary>What a policy has a say in (<c>ZX_POL_…</c>). The numbers are those of Zircon's <c>policy.h</c>.</summary>
public enum JobPolicyCondition : uint
{
    /// <summary>A call is given a value that is no handle of the process.</summary>
    BadHandle = 0,

    /// <summary>A call is given a handle to another object than it needs. The kernel never asks, nor does this runtime.</summary>
    WrongObject = 1,

    /// <summary>Memory is made both writable and executable. There is no such memory here.</summary>
    VmarWriteExecute = 2,

    /// <summary>All conditions from <see cref="NewVmo"/> on.</summary>
    NewAny = 3,

    /// <summary>A VMO is created.</summary>
    NewVmo = 4,

    /// <summary>A channel is created.</summary>
    NewChannel = 5,

    /// <summary>An event is created.</summary>
    NewEvent = 6,

    /// <summary>An event pair is created.</summary>
    NewEventPair = 7,

    /// <summary>A port is created.</summary>
    NewPort = 8,

    /// <summary>A socket is created.</summary>
    NewSocket = 9,

    /// <summary>A FIFO is created.</summary>
    NewFifo = 10,

    /// <summary>A timer is created.</summary>
    NewTimer = 11,

    /// <summary>A process is created.</summary>
    NewProcess = 12,
}
