namespace Zx.Runtime.Tests.Model;

internal partial class Machine
{
    // Some signals of each kind of object, all, and none.
    private static readonly ZxSignals[] Watched =
    [
        ZxSignals.SocketReadable,
        ZxSignals.SocketWritable | ZxSignals.SocketPeerClosed,
        ZxSignals.EventSignaled,
        ZxSignals.UserSignal0,
        ZxSignals.UserSignal0 | ZxSignals.UserSignal1,
        ZxSignals.SocketShare | ZxSignals.SocketAccept | ZxSignals.JobNoJobs,
        ZxSignals.SocketReadThreshold | ZxSignals.SocketWriteThreshold | ZxSignals.SocketControlReadable,
        (ZxSignals)uint.MaxValue,
        ZxSignals.None,
    ];

    protected abstract object CreatePort(int place, PortOptions options);

    protected abstract object QueuePackets(int place, PortPacket packet, int count);

    protected abstract object TakePacket(int place);

    protected abstract object CancelWaits(int port, int source, ulong key);

    protected abstract object WaitAsync(int source, int port, ulong key, ZxSignals trigger, WaitAsyncOptions options);

    private object MakePortCall(Operation operation) => operation.Call switch
    {
        Call.CreatePort => CreatePort(operation.First, PortOptionsFrom(operation.Flags)),
        Call.QueuePacket => QueuePackets(operation.First, Packet(operation.Number, operation.Flags), HowMany(operation.Number)),
        Call.TakePacket => TakePacket(operation.First),
        Call.CancelWaits => CancelWaits(operation.First, operation.Second, Key(operation.Flags)),
        _ => WaitAsync(
            operation.First, operation.Second, Key(operation.Flags), WatchedIn(operation.Flags), (WaitAsyncOptions)(operation.Flags % 9 / 4)),
    };

    private static PortOptions PortOptionsFrom(int flags) => (flags % 8) switch
    {
        0 => (PortOptions)2,
        1 => PortOptions.BindToInterrupt,
        2 or 3 => PortOptions.ReportsClosing,
        _ => PortOptions.None,
    };

    private static ulong Key(int flags) => (ulong)(flags % 2);

    private static PortPacket Packet(int number, int flags) => new(Key(flags), Data(number % 33, flags), (ZxStatus)(-number));

    // Two floods fill a port.
    private static int HowMany(int number) => number is 1024 or 1025 ? number : 1;

    private static ZxSignals WatchedIn(int flags) => Watched[flags / 3 % Watched.Length];
}
