namespace Zx.Runtime.Tests.Model;

/// <summary>The calls that the random programs make.</summary>
internal enum Call
{
    // Those of sockets.
    CreateSocket,
    Write,
    Read,
    Share,
    Accept,
    Shutdown,
    SetThreshold,
    GetThreshold,

    // Those of channels.
    CreateChannel,
    WriteMessage,
    ReadMessage,

    // Those of ports.
    CreatePort,
    QueuePacket,
    TakePacket,
    CancelWaits,
    WaitAsync,

    // Those of events and timers.
    CreateEvent,
    CreateEventPair,
    CreateTimer,
    SetTimer,
    CancelTimer,

    // Those of jobs and processes.
    CreateJob,
    SetPolicy,
    OpenJob,
    OpenProcess,
    EnterJob,

    // Those of any object.
    Signal,
    SignalPeer,
    WaitOne,
    WaitMany,
    GetInfo,

    // Those of any handle.
    Close,
    CloseMany,
    Duplicate,
    Replace,
}
