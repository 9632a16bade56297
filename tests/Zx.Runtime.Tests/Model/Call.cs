namespace Zx.Runtime.Tests.Model;

/// <summary>The calls that the random programs make.</summary>
internal enum Call
{
    CreateSocket,
    CreateEvent,
    CreateEventPair,
    CountHandles,
    Write,
    WriteAgain,
    Read,
    ReadAgain,
    Share,
    ShareAgain,
    Accept,
    AcceptAgain,
    Shutdown,
    SetThreshold,
    Signal,
    SignalPeer,
    Close,
    Duplicate,
    Replace,
}
