namespace Zx.Runtime.Tests.Model;

/// <summary>What <c>object_wait_async</c> begins.</summary>
internal sealed record ModelWait(ModelHandle Source, ModelPort Port, ulong Key, ZxSignals Trigger, bool IsRepeating)
{
    private ModelPacket? _packet;

    /// <summary>Tells it what is up: its packet is queued, or says more if it is queued still.</summary>
    /// <returns>Whether it ends with that.</returns>
    public bool Tell(ZxSignals signals, int count)
    {
        if ((signals & Trigger) == ZxSignals.None)
        {
            return false;
        }

        if (_packet is not null && Port.Holds(_packet))
        {
            _packet.Observed |= signals;
            return false;
        }

        _packet = NewPacket(signals, count, ZxStatus.Ok);
        return !Port.Queue(_packet) || !IsRepeating;
    }

    public void OnSourceClosed()
    {
        if (Port.ReportsClosing && (_packet is null || !Port.Holds(_packet)))
        {
            Port.Queue(NewPacket(ZxSignals.HandleClosed, 0, ZxStatus.Canceled));
        }
    }

    private ModelPacket NewPacket(ZxSignals observed, int count, ZxStatus status) => new(Source, Key)
    {
        Type = IsRepeating ? PortPacketType.SignalRepeating : PortPacketType.SignalOnce,
        Status = status,
        Content = $"{Trigger:X} {count}",
        Observed = observed,
    };
}
