namespace Zx.Runtime.Tests.Model;

internal partial class Machine
{
    // As many as may be waited for at once, and one more.
    private static readonly int[] CountsOfItems = [0, 1, 2, 3, 2, 3, 16, 17];

    private static readonly ZxInfoTopic[] Topics = [(ZxInfoTopic)99, .. Enum.GetValues<ZxInfoTopic>()];

    protected abstract object Signal(int place, ZxSignals clear, ZxSignals set);

    protected abstract object SignalPeer(int place, ZxSignals clear, ZxSignals set);

    /// <summary>Asks which signals are up.</summary>
    protected abstract object WaitOne(int place, ZxSignals watched);

    /// <summary>The same of several objects.</summary>
    protected abstract object WaitMany(int[] places, ZxSignals watched);

    /// <param name="place">The handle.</param>
    /// <param name="topic">What to ask for.</param>
    /// <param name="fits">Whether there is room for the answer, just so, or one byte too little.</param>
    protected abstract object GetInfo(int place, ZxInfoTopic topic, bool fits);

    private object MakeObjectCall(Operation operation) => operation.Call switch
    {
        Call.Signal => Signal(operation.First, Clear(operation.Flags), Set(operation.Flags)),
        Call.SignalPeer => SignalPeer(operation.First, Clear(operation.Flags), Set(operation.Flags)),
        Call.WaitOne => WaitOne(operation.First, WatchedIn(operation.Flags)),
        Call.WaitMany => WaitMany(
            Operation.PlacesFrom(operation.First, CountsOfItems[operation.Flags % CountsOfItems.Length]), WatchedIn(operation.Flags)),
        _ => GetInfo(operation.First, Topics[operation.Number % Topics.Length], fits: operation.Flags % 8 != 0),
    };

    private static ZxSignals Clear(int flags) => (ZxSignals)((uint)(flags % 4) << 24);

    private static ZxSignals Set(int flags) => (flags % 17) switch
    {
        0 => ZxSignals.SocketReadable,
        < 4 => ZxSignals.EventSignaled,
        _ => (ZxSignals)((uint)(flags / 4 % 4) << 24),
    };
}
