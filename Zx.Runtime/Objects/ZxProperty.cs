namespace Zx;

/// <summary>What can be read of an object or changed (<c>ZX_PROP_…</c>). The numbers are those of Zircon's <c>object.h</c>.</summary>
public enum ZxProperty : uint
{
    /// <summary>The name: 32 bytes. Sockets and events have none; it reads as zeros and cannot be changed.</summary>
    Name = 3,

    /// <summary>How many bytes must be queued for <see cref="ZxSignals.SocketReadThreshold"/>: 8 bytes; zero is off.</summary>
    SocketRxThreshold = 12,

    /// <summary>How many bytes must be free at the other end for <see cref="ZxSignals.SocketWriteThreshold"/>: 8 bytes; zero is off.</summary>
    SocketTxThreshold = 13,
}
