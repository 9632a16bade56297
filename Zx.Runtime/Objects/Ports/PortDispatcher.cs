namespace Zx.Kernel;

/// <summary>A queue of packets, from programs and from waits.</summary>
internal sealed partial class PortDispatcher(PortOptions options) : Dispatcher(ZxObjectType.Port, DispatcherLock.Create(), ZxSignals.None)
{
    /// <summary>How many packets it holds at most; the kernel looks for more than 2048 before it queues one more.</summary>
    public const int MaximumQueued = 2049;

    /// <summary>
    /// Up while a packet is queued. Ports cannot be waited on by programs; this is by what the calls that take packets wait.
    /// </summary>
    public const ZxSignals PacketQueued = (ZxSignals)0x1;

    private PortEntry? _first;
    private PortEntry? _last;
    private int _count;
    private bool _isDead;

    public override ZxRights DefaultRights => RightsOf<PortRights>.Mask;

    /// <summary>Whether those who wait hear of handles that are closed.</summary>
    public bool ReportsClosing { get; } = (options & PortOptions.ReportsClosing) != 0;

    protected override ZxSignals ProgramSignals => ZxSignals.None;

    /// <summary>Queues a packet of a program.</summary>
    public ZxStatus Queue(in PortPacket packet)
    {
        if (PortEntryPool.TryRent() is not { } entry)
        {
            return ZxStatus.NoMemory;
        }

        entry.PrepareUser(packet);
        using (Gate.EnterScope())
        {
            if (TryAppend(entry))
            {
                return ZxStatus.Ok;
            }

            PortEntryPool.Return(entry);
            return _isDead ? ZxStatus.BadHandle : ZxStatus.ShouldWait;
        }
    }

    /// <summary>Takes the oldest packet.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(out PortPacket packet)
    {
        using (Gate.EnterScope())
        {
            if (_first is not { } entry)
            {
                packet = default;
                return false;
            }

            packet = entry.Packet;
            Remove(entry);
            return true;
        }
    }

    /// <summary>Ends the waits of a handle under a key and takes back their packets.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Cancel(in HandleView source, ulong key)
    {
        uint use = source.Slot.Use;
        bool found = source.Dispatcher.CancelWaits(this, source.Slot, use, key);
        using (Gate.EnterScope())
        {
            PortEntry? next;
            for (PortEntry? entry = _first; entry is not null; entry = next)
            {
                next = entry.NextQueued;
                if (entry.IsFrom(source.Slot, use, key))
                {
                    Remove(entry);
                    found = true;
                }
            }
        }

        return found;
    }

    protected override void OnZeroHandles()
    {
        using (Gate.EnterScope())
        {
            _isDead = true;
            while (_first is { } entry)
            {
                Remove(entry);
            }
        }
    }

    // The lock is held.
    private bool TryAppend(PortEntry entry)
    {
        if (_isDead || _count == MaximumQueued)
        {
            return false;
        }

        entry.IsQueued = true;
        entry.PreviousQueued = _last;
        if (_last is null)
        {
            _first = entry;
        }
        else
        {
            _last.NextQueued = entry;
        }

        _last = entry;
        _count++;
        UpdateSignals(ZxSignals.None, PacketQueued);
        return true;
    }

    // The lock is held. A wait that goes on keeps its entry.
    private void Remove(PortEntry entry)
    {
        if (entry.PreviousQueued is { } previous)
        {
            previous.NextQueued = entry.NextQueued;
        }
        else
        {
            _first = entry.NextQueued;
        }

        if (entry.NextQueued is { } next)
        {
            next.PreviousQueued = entry.PreviousQueued;
        }
        else
        {
            _last = entry.PreviousQueued;
        }

        (entry.PreviousQueued, entry.NextQueued, entry.IsQueued) = (null, null, false);
        _count--;
        if (_count == 0)
        {
            UpdateSignals(PacketQueued, ZxSignals.None);
        }

        ReturnIfIdle(entry);
    }

    private static void ReturnIfIdle(PortEntry entry)
    {
        if (!entry.IsQueued && !entry.IsObserving)
        {
            PortEntryPool.Return(entry);
        }
    }
}
