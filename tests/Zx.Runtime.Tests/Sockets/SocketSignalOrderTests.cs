using Zx.Kernel;
using static Zx.ZxSignals;

namespace Zx.Runtime.Tests.Sockets;

/// <summary>What observers of both ends are told, step by step: one change an end, and which end comes first.</summary>
public sealed class SocketSignalOrderTests : KernelTest
{
    private const int Capacity = 257_024;

    private static readonly Occurrence[] Occurrences =
    [
        new("write that fills the buffer", 0, (s, p) => { Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, 1)); Ok(SetThreshold(p, ZxProperty.SocketRxThreshold, Capacity)); },
            (s, p) => Write(s, Bytes(Capacity)),
            [("peer", SocketWritable | SocketReadable | SocketReadThreshold), ("self", None)]),
        new("write into what is not empty", 0, (s, p) => Write(s, Bytes(1)), (s, p) => Write(s, Bytes(1)), []),
        new("read that empties a full buffer", 0, (s, p) => { Ok(SetThreshold(p, ZxProperty.SocketTxThreshold, 1)); Ok(SetThreshold(s, ZxProperty.SocketRxThreshold, 1)); Write(p, Bytes(Capacity)); },
            (s, p) => Read(s, Capacity),
            [("self", SocketWritable), ("peer", SocketWritable | SocketWriteThreshold)]),
        new("control write", SocketOptions.HasControl, null, (s, p) => Write(s, Bytes(1), SocketWriteOptions.Control),
            [("peer", SocketWritable | SocketControlWritable | SocketControlReadable), ("self", SocketWritable)]),
        new("control read", SocketOptions.HasControl, (s, p) => Write(p, Bytes(1), SocketWriteOptions.Control), (s, p) => Read(s, 1, SocketReadOptions.Control),
            [("self", SocketWritable | SocketControlWritable), ("peer", SocketWritable | SocketControlWritable)]),
        new("share", SocketOptions.HasAccept, null, (s, p) => Ok(SystemCalls.SocketShare(s, Sockets().Near)),
            [("peer", SocketWritable | SocketShare | SocketAccept), ("self", SocketWritable)]),
        new("accept", SocketOptions.HasAccept, (s, p) => Ok(SystemCalls.SocketShare(p, Sockets().Near)), (s, p) => Ok(SystemCalls.SocketAccept(s, out _)),
            [("self", SocketWritable | SocketShare), ("peer", SocketWritable | SocketShare)]),
        new("shutdown of writing", 0, null, (s, p) => Shutdown(s, SocketShutdownOptions.Write),
            [("self", SocketWriteDisabled), ("peer", SocketWritable | SocketPeerWriteDisabled)]),
        new("shutdown of reading", 0, null, (s, p) => Shutdown(s, SocketShutdownOptions.Read),
            [("self", SocketWritable | SocketPeerWriteDisabled), ("peer", SocketWriteDisabled)]),
        new("shutdown of both", 0, null, (s, p) => Shutdown(s, SocketShutdownOptions.Write | SocketShutdownOptions.Read),
            [("self", SocketWriteDisabled | SocketPeerWriteDisabled), ("peer", SocketWriteDisabled | SocketPeerWriteDisabled)]),
        new("shutdown again", 0, (s, p) => Shutdown(s, SocketShutdownOptions.Write), (s, p) => Shutdown(s, SocketShutdownOptions.Write), []),
        new("threshold that moves and stays met", 0, (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, 1)), (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, 2)), []),
        new("signal cleared and set at once", 0, (s, p) => Ok(SystemCalls.ObjectSignal(s, None, UserSignal0)), (s, p) => Ok(SystemCalls.ObjectSignal(s, UserSignal0, UserSignal0)), []),
        new("signal replaced by another", 0, (s, p) => Ok(SystemCalls.ObjectSignal(s, None, UserSignal0)), (s, p) => Ok(SystemCalls.ObjectSignal(s, UserSignal0, UserSignal1)),
            [("self", SocketWritable | UserSignal1)]),
        new("close", SocketOptions.HasAccept | SocketOptions.HasControl, null, (s, p) => Close(s),
            [("self", HandleClosed), ("peer", SocketPeerClosed)]),
    ];

    public static TheoryData<string> Names => [.. Occurrences.Select(occurrence => occurrence.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_end_changes_in_one_step(string name)
    {
        Occurrence occurrence = Occurrences.Single(candidate => candidate.Name == name);
        (uint self, uint peer) = Sockets(occurrence.Options);
        occurrence.Arrange?.Invoke(self, peer);
        var told = new List<(string End, ZxSignals Signals)>();
        Observe(self, "self", told);
        Observe(peer, "peer", told);
        told.Clear();

        occurrence.Act(self, peer);

        Assert.Equal(occurrence.Told, told);
    }

    private static void Observe(uint handle, string end, List<(string End, ZxSignals Signals)> told)
    {
        Assert.True(HandleTable.TryFind(ZxProcess.Current, handle, out HandleView view));
        Assert.True(view.Dispatcher.TryObserve(new Recorder(end, told), view));
    }

    private static void Shutdown(uint handle, SocketShutdownOptions options) => Ok(SystemCalls.SocketShutdown(handle, (uint)options));

    private sealed class Recorder(string end, List<(string End, ZxSignals Signals)> told) : SignalObserver
    {
        public override void OnSignals(ZxSignals signals) => told.Add((end, signals));

        public override void OnHandleClosed() => told.Add((end, HandleClosed));
    }

    private sealed record Occurrence(
        string Name, SocketOptions Options, Action<uint, uint>? Arrange, Action<uint, uint> Act, (string End, ZxSignals Signals)[] Told);
}
