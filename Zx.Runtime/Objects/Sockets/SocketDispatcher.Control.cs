namespace Zx.Kernel;

internal partial class SocketDispatcher
{
    /// <summary>The longest control message, in bytes.</summary>
    private const int MaximumControlLength = 1024;

    // One message, whole.
    private ByteQueue _controlReceived;
    private int _controlLength;

    /// <summary>Writes a control message to the other end, which data and shutdown do not touch.</summary>
    public ZxStatus WriteControl(ReadOnlySpan<byte> message, out int written)
    {
        written = 0;
        if (!HasControl)
        {
            return ZxStatus.BadState;
        }

        if (message.IsEmpty)
        {
            return ZxStatus.InvalidArgs;
        }

        if (message.Length > MaximumControlLength)
        {
            return ZxStatus.OutOfRange;
        }

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

            if (peer._controlLength > 0)
            {
                return ZxStatus.ShouldWait;
            }

            peer._controlReceived.Append(message);
            peer._controlLength = written = message.Length;
            peer.UpdateSignals(ZxSignals.None, ZxSignals.SocketControlReadable);
            UpdateSignals(ZxSignals.SocketControlWritable, ZxSignals.None);
            return ZxStatus.Ok;
        }
    }

    /// <summary>Reads the control message. Unless it is only peeked at, all of it is dropped, even what did not fit.</summary>
    public ZxStatus ReadControl(Span<byte> destination, bool peek, out int read)
    {
        read = 0;
        if (!HasControl)
        {
            return ZxStatus.BadState;
        }

        using (Gate.EnterScope())
        {
            if (IsDead)
            {
                return ZxStatus.BadHandle;
            }

            if (_controlLength == 0)
            {
                return ZxStatus.ShouldWait;
            }

            read = Math.Min(destination.Length, _controlLength);
            _controlReceived.CopyTo(destination[..read]);
            if (!peek)
            {
                _controlReceived.Clear();
                _controlLength = 0;
                UpdateSignals(ZxSignals.SocketControlReadable, ZxSignals.None);
                Peer?.UpdateSignals(ZxSignals.None, ZxSignals.SocketControlWritable);
            }

            return ZxStatus.Ok;
        }
    }
}
