namespace Zx;

/// <summary>How a socket was created, and how many bytes of data are queued at either end.</summary>
/// <param name="Options">What it was created with.</param>
/// <param name="ReceiveMaximum">How many bytes can be queued at this end.</param>
/// <param name="ReceiveCount">How many bytes are queued at this end.</param>
/// <param name="ReceiveAvailable">How many bytes one read can return: of datagrams, the length of the first.</param>
/// <param name="TransmitMaximum">How many bytes can be queued at the other end; zero if that is closed.</param>
/// <param name="TransmitCount">How many bytes are queued at the other end; zero if that is closed.</param>
public readonly record struct SocketInfo(
    SocketOptions Options, int ReceiveMaximum, int ReceiveCount, int ReceiveAvailable, int TransmitMaximum, int TransmitCount);
