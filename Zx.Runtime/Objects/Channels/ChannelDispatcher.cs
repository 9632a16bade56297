namespace Zx.Kernel;

/// <summary>One end of a channel: a queue of messages, as many as there is memory for.</summary>
internal sealed class ChannelDispatcher : PeeredDispatcher<ChannelDispatcher>
{
    /// <summary>The kernel's limit of the bytes of a message.</summary>
    public const int MaximumBytes = 65536;

    /// <summary>The kernel's limit of the handles of a message.</summary>
    public const int MaximumHandles = 64;

    private ChannelMessage? _first;
    private ChannelMessage? _last;
    private int _count;

    private ChannelDispatcher(DispatcherLock gate)
        : base(ZxObjectType.Channel, gate, ZxSignals.ChannelWritable)
    {
    }

    public override ZxRights DefaultRights => RightsOf<ChannelRights>.Mask;

    protected override ZxSignals ProgramSignals => ZxSignals.UserAll;

    public static (ChannelDispatcher End0, ChannelDispatcher End1) CreatePair()
    {
        var gate = DispatcherLock.Create();
        return Pair(new ChannelDispatcher(gate), new ChannelDispatcher(gate));
    }

    public override ulong PendingCount(ZxSignals signals) =>
        (signals & Signals & ZxSignals.ChannelReadable) != ZxSignals.None ? (ulong)_count : base.PendingCount(signals);

    /// <summary>Queues a message at the other end. Unless the result is OK it is still the caller's.</summary>
    public ZxStatus Write(ChannelMessage message)
    {
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

            peer.Append(message);
            return ZxStatus.Ok;
        }
    }

    /// <summary>Takes the oldest message, if there is room for it.</summary>
    /// <param name="maximumBytes">How many bytes there is room for.</param>
    /// <param name="maximumHandles">How many handles there is room for.</param>
    /// <param name="mayDiscard">Whether a message that does not fit is dropped.</param>
    /// <param name="message">The message, also one that does not fit and is dropped: the caller's from now on.</param>
    /// <param name="byteCount">How many bytes it has.</param>
    /// <param name="handleCount">How many handles it has.</param>
    public ZxStatus Read(
        int maximumBytes, int maximumHandles, bool mayDiscard, out ChannelMessage? message, out int byteCount, out int handleCount)
    {
        message = null;
        byteCount = handleCount = 0;
        using (Gate.EnterScope())
        {
            if (IsDead)
            {
                return ZxStatus.BadHandle;
            }

            if (_first is not { } first)
            {
                return Peer is null ? ZxStatus.PeerClosed : ZxStatus.ShouldWait;
            }

            (byteCount, handleCount) = (first.ByteCount, first.HandleCount);
            bool fits = byteCount <= maximumBytes && handleCount <= maximumHandles;
            if (fits || mayDiscard)
            {
                message = first;
                RemoveFirst();
            }

            return fits ? ZxStatus.Ok : ZxStatus.BufferTooSmall;
        }
    }

    protected override HandleSlot? ReleaseContent()
    {
        HandleChain orphans = default;
        while (_first is { } message)
        {
            RemoveFirst();
            message.MoveHandlesTo(ref orphans);
            message.Return();
        }

        return orphans.First;
    }

    protected override void OnPeerClosed() => UpdateSignals(ZxSignals.ChannelWritable, ZxSignals.ChannelPeerClosed);

    private void Append(ChannelMessage message)
    {
        if (_last is null)
        {
            _first = message;
        }
        else
        {
            _last.Next = message;
        }

        _last = message;
        _count++;
        UpdateSignals(ZxSignals.None, ZxSignals.ChannelReadable);
    }

    private void RemoveFirst()
    {
        ChannelMessage message = _first!;
        _first = message.Next;
        message.Next = null;
        _count--;
        if (_first is null)
        {
            _last = null;
            UpdateSignals(ZxSignals.ChannelReadable, ZxSignals.None);
        }
    }
}
