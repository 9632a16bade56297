namespace Zx.Kernel;

internal partial class PortDispatcher
{
    /// <summary>Begins to wait for signals of a handle's object, to queue a packet when one is up.</summary>
    /// <returns><see cref="ZxStatus.BadHandle"/> if the handle has been closed since it was looked up.</returns>
    public ZxStatus Register(in HandleView source, ulong key, ZxSignals trigger, WaitAsyncOptions options)
    {
        if (PortEntryPool.TryRent() is not { } entry)
        {
            return ZxStatus.NoMemory;
        }

        entry.PrepareWait(this, source, key, trigger, options);
        if (source.Dispatcher.TryObserve(entry, source))
        {
            return ZxStatus.Ok;
        }

        Leave(entry);
        return ZxStatus.BadHandle;
    }

    /// <summary>A signal that a wait is for is up. The lock of the object is held.</summary>
    /// <returns>Whether the wait goes on.</returns>
    public bool Fire(PortEntry entry, ZxSignals signals, ulong pending)
    {
        using (Gate.EnterScope())
        {
            if (entry.IsQueued)
            {
                PortPacket packet = entry.Packet;
                packet.Observe(signals);
                entry.Packet = packet;
                return true;
            }

            entry.Packet = new PortPacket(
                entry.Packet.Key, entry.Packet.Type, entry.Packet.Signal with { Observed = signals, Count = pending });
            return TryAppend(entry) && entry.IsRepeating;
        }
    }

    /// <summary>An entry no longer observes; it stays queued if it is.</summary>
    public void Leave(PortEntry entry)
    {
        using (Gate.EnterScope())
        {
            entry.IsObserving = false;
            ReturnIfIdle(entry);
        }
    }

    /// <summary>The handle of a wait is closed, which ends the wait. The lock of the object is held.</summary>
    public void OnSourceClosed(PortEntry entry)
    {
        using (Gate.EnterScope())
        {
            entry.IsObserving = false;
            if (ReportsClosing && !entry.IsQueued)
            {
                PortPacket.SignalPayload signal = entry.Packet.Signal with { Observed = ZxSignals.HandleClosed, Count = 0 };
                entry.Packet = new PortPacket(entry.Packet.Key, entry.Packet.Type, signal, ZxStatus.Canceled);
                TryAppend(entry);
            }

            ReturnIfIdle(entry);
        }
    }

    /// <summary>A wait is cancelled, and its packet taken back. The lock of the object is held.</summary>
    public void Withdraw(PortEntry entry)
    {
        using (Gate.EnterScope())
        {
            entry.IsObserving = false;
            if (entry.IsQueued)
            {
                Remove(entry);
            }
            else
            {
                ReturnIfIdle(entry);
            }
        }
    }
}
