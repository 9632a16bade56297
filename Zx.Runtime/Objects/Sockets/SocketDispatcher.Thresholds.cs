namespace Zx.Kernel;

internal partial class SocketDispatcher
{
    private SocketThreshold _readThreshold;
    private SocketThreshold _writeThreshold;

    public ulong ReadThreshold
    {
        get
        {
            using (Gate.EnterScope())
            {
                return (ulong)_readThreshold.Bytes;
            }
        }
    }

    public ulong WriteThreshold
    {
        get
        {
            using (Gate.EnterScope())
            {
                return (ulong)_writeThreshold.Bytes;
            }
        }
    }

    /// <summary>Asks for a signal while so many bytes are queued here.</summary>
    public ZxStatus SetReadThreshold(ulong bytes)
    {
        using (Gate.EnterScope())
        {
            if (IsDead)
            {
                return ZxStatus.BadHandle;
            }

            return SetThreshold(ref _readThreshold, bytes, _received.Count, ZxSignals.SocketReadThreshold);
        }
    }

    /// <summary>Asks for a signal while the other end has room for so many bytes.</summary>
    public ZxStatus SetWriteThreshold(ulong bytes)
    {
        using (Gate.EnterScope())
        {
            if (IsDead)
            {
                return ZxStatus.BadHandle;
            }

            return Peer is { } peer
                ? SetThreshold(ref _writeThreshold, bytes, peer._received.Free, ZxSignals.SocketWriteThreshold)
                : ZxStatus.PeerClosed;
        }
    }

    private ZxStatus SetThreshold(ref SocketThreshold threshold, ulong bytes, int count, ZxSignals signal)
    {
        if (bytes > ReceiveBuffer.Capacity)
        {
            return ZxStatus.InvalidArgs;
        }

        threshold = new SocketThreshold((int)bytes);
        UpdateSignals(signal, threshold.IsMetBy(count) ? signal : ZxSignals.None);
        return ZxStatus.Ok;
    }
}
