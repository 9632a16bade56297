namespace Zx;

/// <summary>What a socket is to have (<c>ZX_SOCKET_…</c> of <c>zx_socket_create</c>). All can be combined.</summary>
[Flags]
public enum SocketOptions : uint
{
    /// <summary>A stream of bytes: writes have no boundaries.</summary>
    Stream = 0,

    /// <summary>Datagrams: each write is read as a whole.</summary>
    Datagram = 1,

    /// <summary>A control plane: one message in each direction, beside the data.</summary>
    HasControl = 2,

    /// <summary>Share queues: sockets can be sent through this one.</summary>
    HasAccept = 4,
}
