namespace Zx.Kernel;

internal partial class SocketDispatcher
{
    private ReceiveBuffer _received;

    /// <summary>Writes to the other end. The kernel's order: what is wrong with the ends, nothing to write, what is wrong with the data.</summary>
    public ZxStatus Write(ReadOnlySpan<byte> data, out int written)
    {
        written = 0;
        using (Gate.EnterScope())
        {
            if (IsDead)
            {
                return ZxStatus.BadHandle;
            }

            if (Peer is not { } peer)
            {
                return ZxStatus.PeerClosed;
            }

            if (IsWriteDisabled)
            {
                return ZxStatus.BadState;
            }

            if (data.IsEmpty)
            {
                return ZxStatus.Ok;
            }

            ZxStatus status = peer._received.Write(data, out written);
            if (status == ZxStatus.Ok)
            {
                peer.OnReceived();
                OnPeerFilled(peer);
            }

            return status;
        }
    }

    /// <summary>Reads what the other end wrote. An empty buffer is an error even for who wants no byte.</summary>
    /// <param name="destination">Where the bytes go.</param>
    /// <param name="peek">Whether they stay queued.</param>
    /// <param name="read">How many there were.</param>
    public ZxStatus Read(Span<byte> destination, bool peek, out int read)
    {
        read = 0;
        using (Gate.EnterScope())
        {
            if (IsDead)
            {
                return ZxStatus.BadHandle;
            }

            if (_received.IsEmpty)
            {
                return Peer is null ? ZxStatus.PeerClosed : IsReadDisabled ? ZxStatus.BadState : ZxStatus.ShouldWait;
            }

            if (peek)
            {
                read = _received.Peek(destination);
                return ZxStatus.Ok;
            }

            bool wasFull = _received.IsFull;
            read = _received.Read(destination);
            if (read > 0)
            {
                OnConsumed();
                Peer?.OnPeerDrained(this, wasFull);
            }

            return ZxStatus.Ok;
        }
    }

    /// <summary>Whether a datagram could be written, or refused for good because of its length. The lock is held.</summary>
    public bool HasRoom(int length) => Peer is { } peer && peer._received.Free >= Math.Min(length, ReceiveBuffer.Capacity);

    // The four ends of what a transfer shows: this end has more, the writer has less room, this end has less, the writer more room.
    private void OnReceived() => UpdateSignals(
        ZxSignals.None,
        ZxSignals.SocketReadable | (_readThreshold.IsMetBy(_received.Count) ? ZxSignals.SocketReadThreshold : ZxSignals.None));

    private void OnPeerFilled(SocketDispatcher peer) => UpdateSignals(
        (_writeThreshold.IsMissedBy(peer._received.Free) ? ZxSignals.SocketWriteThreshold : ZxSignals.None) |
        (peer._received.IsFull ? ZxSignals.SocketWritable : ZxSignals.None),
        ZxSignals.None);

    private void OnConsumed() => UpdateSignals(
        (_readThreshold.IsMissedBy(_received.Count) ? ZxSignals.SocketReadThreshold : ZxSignals.None) |
        (_received.IsEmpty ? ZxSignals.SocketReadable : ZxSignals.None),
        ZxSignals.None);

    private void OnPeerDrained(SocketDispatcher peer, bool wasFull)
    {
        UpdateSignals(
            ZxSignals.None,
            (_writeThreshold.IsMetBy(peer._received.Free) ? ZxSignals.SocketWriteThreshold : ZxSignals.None) |
            (wasFull && !IsWriteDisabled ? ZxSignals.SocketWritable : ZxSignals.None));
        if (HasDatagrams)
        {
            // There is more room, which no signal need tell.
            Tell<RoomWait>();
        }
    }
}
