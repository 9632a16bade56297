using System.Diagnostics;

namespace Zx.Kernel;

/// <summary>A packet that is queued in a port, or that a wait will have queued when a signal is up; the wait itself, too.</summary>
/// <remarks>
/// It goes back to the pool when it is neither queued nor stands in the list of an object's observers. Whether it is queued, and
/// whether it observes, is guarded by the lock of the port, which is taken under that of the object and never the other way round.
/// </remarks>
internal sealed class PortEntry : SignalObserver
{
    private PortDispatcher? _port;
    private ZxSignals _trigger;
    private bool _isBeginning;

    /// <summary>Where in the queue it stands, and in the pool.</summary>
    public PortEntry? NextQueued { get; set; }

    public PortEntry? PreviousQueued { get; set; }

    public bool IsQueued { get; set; }

    /// <summary>Whether it stands, or is about to stand, in the list of an object.</summary>
    public bool IsObserving { get; set; }

    public PortPacket Packet { get; set; }

    public bool IsRepeating => Packet.Type == PortPacketType.SignalRepeating;

    // The slot alone would also be that of a handle made after this one was closed.
    private HandleSlot? Source { get; set; }

    private uint SourceUse { get; set; }

    /// <summary>Makes it the packet of a program.</summary>
    public void PrepareUser(in PortPacket packet) => Packet = packet.AsUser();

    /// <summary>Makes it a wait, which then observes.</summary>
    public void PrepareWait(PortDispatcher port, in HandleView source, ulong key, ZxSignals trigger, WaitAsyncOptions options)
    {
        (_port, _trigger) = (port, trigger);
        (Source, SourceUse) = (source.Slot, source.Slot.Use);
        IsObserving = _isBeginning = true;
        PortPacketType type = options == WaitAsyncOptions.Once ? PortPacketType.SignalOnce : PortPacketType.SignalRepeating;
        Packet = new PortPacket(key, type, new PortPacket.SignalPayload { Trigger = trigger });
    }

    /// <summary>Forgets what it was for.</summary>
    public void Reset()
    {
        Debug.Assert(!IsQueued && !IsObserving && Observed is null);
        (_port, Source, SourceUse) = (null, null, 0);
    }

    /// <summary>Whether it comes from a handle, under a key.</summary>
    public bool IsFrom(HandleSlot source, uint use, ulong key) => Source == source && SourceUse == use && Packet.Key == key;

    /// <summary>Whether it waits for a port.</summary>
    public bool IsFor(PortDispatcher port) => _port == port;

    public override void OnSignals(ZxSignals signals)
    {
        // What is there already is counted; what comes later comes one by one.
        ulong pending = _isBeginning ? Observed!.PendingCount(_trigger) : 1;
        _isBeginning = false;

        // A wait that has fired once, or whose port does not take its packet, ends.
        if ((signals & _trigger) == ZxSignals.None || _port!.Fire(this, signals, pending))
        {
            return;
        }

        PortDispatcher port = _port;
        Leave();
        port.Leave(this);
    }

    public override void OnHandleClosed() => _port!.OnSourceClosed(this);
}
