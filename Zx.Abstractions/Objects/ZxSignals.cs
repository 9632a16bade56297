using System;

namespace Zx;

/// <summary>The signals of an object (<c>zx_signals_t</c>, 32 bits): bits 0 to 23 belong to the system, the others to programs.</summary>
/// <remarks>
/// Each object type gives the low bits a meaning of its own, so <c>ZX_SOCKET_SHARE</c> is <see cref="SocketShare"/> and
/// <c>ZX_EVENTPAIR_SIGNALED</c> is <see cref="EventPairSignaled"/>. Signals belong to the object, not to a handle. The bits
/// are those of Zircon's <c>types.h</c>.
/// </remarks>
[Flags]
public enum ZxSignals : uint
{
    /// <summary>No signal.</summary>
    None = 0,

    /// <summary>There is data, or a datagram, to read.</summary>
    SocketReadable = 0x1,

    /// <summary>The other end has room for data.</summary>
    SocketWritable = 0x2,

    /// <summary>The other end has been closed.</summary>
    SocketPeerClosed = 0x4,

    /// <summary>The other end can no longer write.</summary>
    SocketPeerWriteDisabled = 0x10,

    /// <summary>This end can no longer write.</summary>
    SocketWriteDisabled = 0x20,

    /// <summary>There is a control message to read.</summary>
    SocketControlReadable = 0x40,

    /// <summary>A control message can be written.</summary>
    SocketControlWritable = 0x80,

    /// <summary>There is a socket to accept.</summary>
    SocketAccept = 0x100,

    /// <summary>A socket can be shared.</summary>
    SocketShare = 0x200,

    /// <summary>At least as many bytes are queued as the read threshold asks for.</summary>
    SocketReadThreshold = 0x400,

    /// <summary>There is at least as much room as the write threshold asks for.</summary>
    SocketWriteThreshold = 0x800,

    /// <summary>The event is signaled.</summary>
    EventSignaled = 0x8,

    /// <summary>This end of the event pair is signaled.</summary>
    EventPairSignaled = 0x8,

    /// <summary>The other end of the event pair has been closed.</summary>
    EventPairPeerClosed = 0x4,

    /// <summary>There is a message to read.</summary>
    ChannelReadable = 0x1,

    /// <summary>A message can be written.</summary>
    ChannelWritable = 0x2,

    /// <summary>The other end of the channel has been closed.</summary>
    ChannelPeerClosed = 0x4,

    /// <summary>The timer's deadline has come.</summary>
    TimerSignaled = 0x8,

    /// <summary>The process has ended.</summary>
    ProcessTerminated = 0x8,

    /// <summary>The job has no process of its own.</summary>
    JobNoProcesses = 0x8,

    /// <summary>The job has no job below it.</summary>
    JobNoJobs = 0x10,

    /// <summary>The handle was closed while it was waited on; seen only in what a cancelled wait observed.</summary>
    HandleClosed = 0x800000,

    /// <summary>Signal 0 of those that programs may use as they like.</summary>
    UserSignal0 = 0x1000000,

    /// <summary>Signal 1 of those that programs may use as they like.</summary>
    UserSignal1 = 0x2000000,

    /// <summary>Signal 2 of those that programs may use as they like.</summary>
    UserSignal2 = 0x4000000,

    /// <summary>Signal 3 of those that programs may use as they like.</summary>
    UserSignal3 = 0x8000000,

    /// <summary>Signal 4 of those that programs may use as they like.</summary>
    UserSignal4 = 0x10000000,

    /// <summary>Signal 5 of those that programs may use as they like.</summary>
    UserSignal5 = 0x20000000,

    /// <summary>Signal 6 of those that programs may use as they like.</summary>
    UserSignal6 = 0x40000000,

    /// <summary>Signal 7 of those that programs may use as they like.</summary>
    UserSignal7 = 0x80000000,

    /// <summary>All eight signals that programs may use as they like.</summary>
    UserAll = 0xFF000000,
}
