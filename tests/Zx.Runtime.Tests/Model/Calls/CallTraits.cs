namespace Zx.Runtime.Tests.Model;

/// <summary>What the random programs know of a call: how often to make it, and on what it is likely to do something.</summary>
/// <param name="Weight">How often it is made, as compared with others.</param>
/// <param name="First">Whether the first place may hold this; null where nothing is held. Null if any place will do.</param>
/// <param name="Second">The same of the second place.</param>
internal sealed record CallTraits(int Weight, Func<ModelHandle?, bool>? First = null, Func<ModelHandle?, bool>? Second = null)
{
    private static readonly Dictionary<Call, CallTraits> Traits = new()
    {
        [Call.CreateSocket] = new(3, IsFree),
        [Call.Write] = new(4, Has<ModelSocket>(ZxSignals.SocketWritable)),
        [Call.Read] = new(4, Has<ModelSocket>(ZxSignals.SocketReadable)),
        [Call.Share] = new(4, Has<ModelSocket>(ZxSignals.SocketShare), handle => handle?.Object is ModelSocket { HasAccept: false }),
        [Call.Accept] = new(3, Has<ModelSocket>(ZxSignals.SocketAccept), IsFree),
        [Call.Shutdown] = new(1, Has<ModelSocket>()),
        [Call.SetThreshold] = new(1, Has<ModelSocket>()),
        [Call.GetThreshold] = new(1, Has<ModelSocket>()),
        [Call.CreateChannel] = new(2, IsFree),
        [Call.WriteMessage] = new(4, Has<ModelChannel>(ZxSignals.ChannelWritable), handle => handle?.Object.HasWaits == true),
        [Call.ReadMessage] = new(4, Has<ModelChannel>(ZxSignals.ChannelReadable), IsFree),
        [Call.CreatePort] = new(2, IsFree),
        [Call.QueuePacket] = new(2, Has<ModelPort>()),
        [Call.TakePacket] = new(5, handle => handle?.Object is ModelPort { IsEmpty: false }),
        [Call.CancelWaits] = new(3, Has<ModelPort>(), handle => handle?.Object.HasWaits == true),
        [Call.WaitAsync] = new(7, IsLive, Has<ModelPort>()),
        [Call.CreateEvent] = new(1, IsFree),
        [Call.CreateEventPair] = new(1, IsFree),
        [Call.CreateTimer] = new(1, IsFree),
        [Call.SetTimer] = new(2, Has<ModelTimer>()),
        [Call.CancelTimer] = new(1, Has<ModelTimer>()),
        [Call.CreateJob] = new(2, Has<ModelJob>(), IsFree),
        [Call.SetPolicy] = new(4, Has<ModelJob>(ZxSignals.JobNoJobs | ZxSignals.JobNoProcesses)),
        [Call.OpenJob] = new(1, IsFree),
        [Call.OpenProcess] = new(1, IsFree),
        [Call.EnterJob] = new(1, Has<ModelJob>()),
        [Call.Signal] = new(4, IsLive),
        [Call.SignalPeer] = new(3, handle => handle?.Object.HasOther == true),
        [Call.WaitOne] = new(1, IsLive),
        [Call.WaitMany] = new(1, IsLive),
        [Call.GetInfo] = new(3, IsLive),
        [Call.Close] = new(3, IsLive),
        [Call.CloseMany] = new(1, IsLive),
        [Call.Duplicate] = new(3, IsLive, IsFree),
        [Call.Replace] = new(2, IsLive),
    };

    public static CallTraits Of(Call call) => Traits[call];

    private static bool IsFree(ModelHandle? handle) => handle is null;

    private static bool IsLive(ModelHandle? handle) => handle is not null;

    private static Func<ModelHandle?, bool> Has<TObject>(ZxSignals up = ZxSignals.None)
        where TObject : ModelObject => handle => handle?.Object is TObject found && found.Signals.HasFlag(up);
}
