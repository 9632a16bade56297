namespace Zx.Runtime.Tests.Model;

internal partial class ModelMachine
{
    private const int MaximumItems = 16;

    protected override object Signal(int place, ZxSignals clear, ZxSignals set)
    {
        ZxStatus status = Check(place, ZxRights.Signal);
        status = status == ZxStatus.Ok && !MayChange(place, clear | set) ? ZxStatus.InvalidArgs : status;
        if (status == ZxStatus.Ok)
        {
            _handles[place]!.Object.SetSignals(clear, set);
        }

        return status;
    }

    protected override object SignalPeer(int place, ZxSignals clear, ZxSignals set)
    {
        ZxStatus status = Check(place, ZxRights.SignalPeer);
        if (status == ZxStatus.Ok)
        {
            ModelObject @object = _handles[place]!.Object;
            status = !@object.HasOther ? ZxStatus.NotSupported
                : !MayChange(place, clear | set) ? ZxStatus.InvalidArgs
                : @object.Other is null ? ZxStatus.PeerClosed
                : ZxStatus.Ok;
        }

        if (status == ZxStatus.Ok)
        {
            _handles[place]!.Object.Other!.SetSignals(clear, set);
        }

        return status;
    }

    protected override object WaitOne(int place, ZxSignals watched)
    {
        ZxStatus status = Check(place, ZxRights.Wait);
        ZxSignals observed = status == ZxStatus.Ok ? SignalsOf(place)!.Value : ZxSignals.None;
        return (status == ZxStatus.Ok && (observed & watched) == ZxSignals.None ? ZxStatus.TimedOut : status, observed);
    }

    protected override object WaitMany(int[] places, ZxSignals watched)
    {
        ZxStatus status = places.Length > MaximumItems ? ZxStatus.OutOfRange : ZxStatus.Ok;
        foreach (int place in places)
        {
            status = status == ZxStatus.Ok ? Check(place, ZxRights.Wait) : status;
        }

        if (status != ZxStatus.Ok)
        {
            return (status, "");
        }

        ZxSignals[] pending = [.. places.Select(place => SignalsOf(place)!.Value)];
        return (pending.Any(signals => (signals & watched) != ZxSignals.None) ? ZxStatus.Ok : ZxStatus.TimedOut, $"{string.Join(", ", pending)}");
    }

    protected override object GetInfo(int place, ZxInfoTopic topic, bool fits)
    {
        if (topic == ZxInfoTopic.HandleValid)
        {
            return (_handles[place] is null ? ZxStatus.BadHandle : ZxStatus.Ok, 0, 0, "");
        }

        ZxStatus status = topic switch
        {
            ZxInfoTopic.HandleBasic => Check(place, ZxRights.None),
            ZxInfoTopic.HandleCount => Check(place, ZxRights.Inspect),
            ZxInfoTopic.ProcessHandleStats => Check(place, ZxRights.Inspect, ZxObjectType.Process),
            ZxInfoTopic.Socket => Check(place, ZxRights.Inspect, ZxObjectType.Socket),
            _ => ZxStatus.NotSupported,
        };
        return status != ZxStatus.Ok ? (status, 0, 0, "")
            : fits ? (status, 1, 1, Describe(_handles[place]!, topic))
            : (ZxStatus.BufferTooSmall, 0, 1, "");
    }

    private string Describe(ModelHandle handle, ZxInfoTopic topic)
    {
        ModelObject @object = handle.Object;
        bool isWaitable = @object.DefaultRights.HasFlag(ZxRights.Wait);
        return topic switch
        {
            ZxInfoTopic.HandleBasic => $"{@object.Number} {handle.Rights:X} {@object.Type} {@object.RelatedNumber} {isWaitable}",
            ZxInfoTopic.HandleCount => $"{@object.HandleCount}",
            ZxInfoTopic.Socket => ((ModelSocket)@object).Describe(),
            _ => string.Join(" ", Enumerable.Range(0, 64).Select(type => @object == _process ? CountOf((ZxObjectType)type) : 0)),
        };
    }

    private int CountOf(ZxObjectType type) => _handles.Count(handle => handle?.Object.Type == type);

    private bool MayChange(int place, ZxSignals signals) => (signals & ~_handles[place]!.Object.ProgramSignals) == ZxSignals.None;
}
