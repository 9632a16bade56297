namespace Zx.Kernel;

/// <summary>One of two events that know of each other.</summary>
internal sealed class EventPairDispatcher : PeeredDispatcher<EventPairDispatcher>
{
    private EventPairDispatcher(DispatcherLock gate)
        : base(ZxObjectType.EventPair, gate, ZxSignals.None)
    {
    }

    public override ZxRights DefaultRights => RightsOf<EventPairRights>.Mask;

    protected override ZxSignals ProgramSignals => ZxSignals.UserAll | ZxSignals.EventPairSignaled;

    public static (EventPairDispatcher End0, EventPairDispatcher End1) CreatePair()
    {
        var gate = DispatcherLock.Create();
        return Pair(new EventPairDispatcher(gate), new EventPairDispatcher(gate));
    }

    protected override void OnPeerClosed() => UpdateSignals(ZxSignals.None, ZxSignals.EventPairPeerClosed);
}
