using Zx.Kernel;
using static Zx.ZxSignals;

namespace Zx.Runtime.Tests.Sockets;

/// <summary>Every change of a socket's signals: what is up at both ends before something happens at one of them, and after.</summary>
public sealed class SocketSignalTests : KernelTest
{
    private const int Capacity = 257_024;

    private static readonly Transition[] Transitions =
    [
        new("write into empty", 0, Arrange: null, (s, p) => Write(s, Bytes(1)),
            SocketWritable, SocketWritable, SocketWritable, SocketWritable | SocketReadable),
        new("write of nothing", 0, Arrange: null, (s, p) => Write(s, []),
            SocketWritable, SocketWritable, SocketWritable, SocketWritable),
        new("write until full", 0, Arrange: null, (s, p) => Write(s, Bytes(Capacity)),
            SocketWritable, None, SocketWritable, SocketWritable | SocketReadable),
        new("datagram that leaves no room", SocketOptions.Datagram, Arrange: null, (s, p) => Write(s, Bytes(Capacity)),
            SocketWritable, None, SocketWritable, SocketWritable | SocketReadable),
        new("datagram that does not fit", SocketOptions.Datagram, (s, p) => Write(s, Bytes(Capacity - 1)), (s, p) => TryWrite(s, 2),
            SocketWritable, SocketWritable, SocketWritable | SocketReadable, SocketWritable | SocketReadable),
        new("write reaches the read threshold", 0, (s, p) => { Ok(SetThreshold(p, ZxProperty.SocketRxThreshold, 101)); Write(s, Bytes(100)); }, (s, p) => Write(s, Bytes(1)),
            SocketWritable, SocketWritable, SocketWritable | SocketReadable, SocketWritable | SocketReadable | SocketReadThreshold),
        new("write stays below the read threshold", 0, (s, p) => Ok(SetThreshold(p, ZxProperty.SocketRxThreshold, 101)), (s, p) => Write(s, Bytes(100)),
            SocketWritable, SocketWritable, SocketWritable, SocketWritable | SocketReadable),
        new("write leaves less than the write threshold", 0, (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, Capacity - 100)), (s, p) => Write(s, Bytes(101)),
            SocketWritable | SocketWriteThreshold, SocketWritable, SocketWritable, SocketWritable | SocketReadable),
        new("write leaves just the write threshold", 0, (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, Capacity - 100)), (s, p) => Write(s, Bytes(100)),
            SocketWritable | SocketWriteThreshold, SocketWritable | SocketWriteThreshold, SocketWritable, SocketWritable | SocketReadable),

        new("read of a part", 0, (s, p) => Write(p, Bytes(2)), (s, p) => Read(s, 1),
            SocketWritable | SocketReadable, SocketWritable | SocketReadable, SocketWritable, SocketWritable),
        new("read of all", 0, (s, p) => Write(p, Bytes(2)), (s, p) => Read(s, 2),
            SocketWritable | SocketReadable, SocketWritable, SocketWritable, SocketWritable),
        new("read of nothing", 0, (s, p) => Write(p, Bytes(Capacity)), (s, p) => Read(s, 0),
            SocketWritable | SocketReadable, SocketWritable | SocketReadable, None, None),
        new("read from a full buffer", 0, (s, p) => Write(p, Bytes(Capacity)), (s, p) => Read(s, 1),
            SocketWritable | SocketReadable, SocketWritable | SocketReadable, None, SocketWritable),
        new("read of a datagram's beginning", SocketOptions.Datagram, (s, p) => Write(p, Bytes(Capacity)), (s, p) => Read(s, 1),
            SocketWritable | SocketReadable, SocketWritable, None, SocketWritable),
        new("read from a full buffer whose writer has been shut down", 0, (s, p) => { Write(p, Bytes(Capacity)); Shutdown(p, SocketShutdownOptions.Write); }, (s, p) => Read(s, 1),
            SocketWritable | SocketReadable | SocketPeerWriteDisabled, SocketWritable | SocketReadable | SocketPeerWriteDisabled, SocketWriteDisabled, SocketWriteDisabled),
        new("read below the read threshold", 0, (s, p) => { Ok(SetThreshold(s, ZxProperty.SocketRxThreshold, 2)); Write(p, Bytes(2)); }, (s, p) => Read(s, 1),
            SocketWritable | SocketReadable | SocketReadThreshold, SocketWritable | SocketReadable, SocketWritable, SocketWritable),
        new("read makes room for the write threshold", 0, (s, p) => { Ok(SetThreshold(p, ZxProperty.SocketTxThreshold, Capacity)); Write(p, Bytes(2)); }, (s, p) => Read(s, 2),
            SocketWritable | SocketReadable, SocketWritable, SocketWritable, SocketWritable | SocketWriteThreshold),
        new("peek", 0, (s, p) => Write(p, Bytes(Capacity)), (s, p) => Read(s, 2, SocketReadOptions.Peek),
            SocketWritable | SocketReadable, SocketWritable | SocketReadable, None, None),

        new("control write", SocketOptions.HasControl, Arrange: null, (s, p) => Write(s, Bytes(3), SocketWriteOptions.Control),
            SocketWritable | SocketControlWritable, SocketWritable, SocketWritable | SocketControlWritable, SocketWritable | SocketControlWritable | SocketControlReadable),
        new("control read", SocketOptions.HasControl, (s, p) => Write(p, Bytes(3), SocketWriteOptions.Control), (s, p) => Read(s, 1, SocketReadOptions.Control),
            SocketWritable | SocketControlWritable | SocketControlReadable, SocketWritable | SocketControlWritable, SocketWritable, SocketWritable | SocketControlWritable),
        new("control peek", SocketOptions.HasControl, (s, p) => Write(p, Bytes(3), SocketWriteOptions.Control), (s, p) => Read(s, 1, SocketReadOptions.Control | SocketReadOptions.Peek),
            SocketWritable | SocketControlWritable | SocketControlReadable, SocketWritable | SocketControlWritable | SocketControlReadable, SocketWritable, SocketWritable),

        new("share", SocketOptions.HasAccept, Arrange: null, (s, p) => Ok(SystemCalls.SocketShare(s, Sockets().Near)),
            SocketWritable | SocketShare, SocketWritable, SocketWritable | SocketShare, SocketWritable | SocketShare | SocketAccept),
        new("share into a full queue", SocketOptions.HasAccept, (s, p) => Ok(SystemCalls.SocketShare(s, Sockets().Near)), (s, p) => Assert.Equal(ZxStatus.ShouldWait, SystemCalls.SocketShare(s, Sockets().Near)),
            SocketWritable, SocketWritable, SocketWritable | SocketShare | SocketAccept, SocketWritable | SocketShare | SocketAccept),
        new("accept", SocketOptions.HasAccept, (s, p) => Ok(SystemCalls.SocketShare(p, Sockets().Near)), (s, p) => Ok(SystemCalls.SocketAccept(s, out _)),
            SocketWritable | SocketShare | SocketAccept, SocketWritable | SocketShare, SocketWritable, SocketWritable | SocketShare),

        new("shutdown of writing", 0, Arrange: null, (s, p) => Shutdown(s, SocketShutdownOptions.Write),
            SocketWritable, SocketWriteDisabled, SocketWritable, SocketWritable | SocketPeerWriteDisabled),
        new("shutdown of reading", 0, Arrange: null, (s, p) => Shutdown(s, SocketShutdownOptions.Read),
            SocketWritable, SocketWritable | SocketPeerWriteDisabled, SocketWritable, SocketWriteDisabled),
        new("shutdown of both", 0, Arrange: null, (s, p) => Shutdown(s, SocketShutdownOptions.Write | SocketShutdownOptions.Read),
            SocketWritable, SocketWriteDisabled | SocketPeerWriteDisabled, SocketWritable, SocketWriteDisabled | SocketPeerWriteDisabled),
        new("shutdown of nothing", 0, Arrange: null, (s, p) => Shutdown(s, SocketShutdownOptions.None),
            SocketWritable, SocketWritable, SocketWritable, SocketWritable),
        new("shutdown again", 0, (s, p) => Shutdown(s, SocketShutdownOptions.Write), (s, p) => Shutdown(s, SocketShutdownOptions.Write),
            SocketWriteDisabled, SocketWriteDisabled, SocketWritable | SocketPeerWriteDisabled, SocketWritable | SocketPeerWriteDisabled),

        new("read threshold that is met", 0, (s, p) => Write(p, Bytes(5)), (s, p) => Ok(SetThreshold(s, ZxProperty.SocketRxThreshold, 5)),
            SocketWritable | SocketReadable, SocketWritable | SocketReadable | SocketReadThreshold, SocketWritable, SocketWritable),
        new("read threshold that is not met any more", 0, (s, p) => { Write(p, Bytes(5)); Ok(SetThreshold(s, ZxProperty.SocketRxThreshold, 5)); }, (s, p) => Ok(SetThreshold(s, ZxProperty.SocketRxThreshold, 6)),
            SocketWritable | SocketReadable | SocketReadThreshold, SocketWritable | SocketReadable, SocketWritable, SocketWritable),
        new("read threshold that is turned off", 0, (s, p) => { Write(p, Bytes(5)); Ok(SetThreshold(s, ZxProperty.SocketRxThreshold, 5)); }, (s, p) => Ok(SetThreshold(s, ZxProperty.SocketRxThreshold, 0)),
            SocketWritable | SocketReadable | SocketReadThreshold, SocketWritable | SocketReadable, SocketWritable, SocketWritable),
        new("write threshold that is met", 0, Arrange: null, (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, Capacity)),
            SocketWritable, SocketWritable | SocketWriteThreshold, SocketWritable, SocketWritable),
        new("write threshold that is turned off", 0, (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, Capacity)), (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, 0)),
            SocketWritable | SocketWriteThreshold, SocketWritable, SocketWritable, SocketWritable),

        new("write threshold set while the other end is full", 0, (s, p) => Write(s, Bytes(Capacity)), (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, 1)),
            None, None, SocketWritable | SocketReadable, SocketWritable | SocketReadable),
        new("write threshold above the room that is left", 0, (s, p) => { Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, 1)); Write(s, Bytes(100)); }, (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, Capacity - 99)),
            SocketWritable | SocketWriteThreshold, SocketWritable, SocketWritable | SocketReadable, SocketWritable | SocketReadable),
        new("write threshold of just the room that is left", 0, (s, p) => { Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, Capacity)); Write(s, Bytes(100)); }, (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, Capacity - 100)),
            SocketWritable, SocketWritable | SocketWriteThreshold, SocketWritable | SocketReadable, SocketWritable | SocketReadable),
        new("write that fills up below a write threshold of one", 0, (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, 1)), (s, p) => Write(s, Bytes(Capacity)),
            SocketWritable | SocketWriteThreshold, None, SocketWritable, SocketWritable | SocketReadable),
        new("read makes one byte less room than the write threshold", 0, (s, p) => { Ok(SetThreshold(p, ZxProperty.SocketTxThreshold, 10)); Write(p, Bytes(Capacity)); }, (s, p) => Read(s, 9),
            SocketWritable | SocketReadable, SocketWritable | SocketReadable, None, SocketWritable),
        new("read makes just the room of the write threshold", 0, (s, p) => { Ok(SetThreshold(p, ZxProperty.SocketTxThreshold, 10)); Write(p, Bytes(Capacity)); }, (s, p) => Read(s, 10),
            SocketWritable | SocketReadable, SocketWritable | SocketReadable, None, SocketWritable | SocketWriteThreshold),
        new("short read of a datagram makes the room of all of it", SocketOptions.Datagram, (s, p) => { Ok(SetThreshold(p, ZxProperty.SocketTxThreshold, Capacity)); Write(p, Bytes(5)); }, (s, p) => Read(s, 1),
            SocketWritable | SocketReadable, SocketWritable, SocketWritable, SocketWritable | SocketWriteThreshold),
        new("read that leaves just the read threshold", 0, (s, p) => { Ok(SetThreshold(s, ZxProperty.SocketRxThreshold, 2)); Write(p, Bytes(3)); }, (s, p) => Read(s, 1),
            SocketWritable | SocketReadable | SocketReadThreshold, SocketWritable | SocketReadable | SocketReadThreshold, SocketWritable, SocketWritable),
        new("read threshold of all that fits", 0, (s, p) => Ok(SetThreshold(p, ZxProperty.SocketRxThreshold, Capacity)), (s, p) => Write(s, Bytes(Capacity)),
            SocketWritable, None, SocketWritable, SocketWritable | SocketReadable | SocketReadThreshold),
        new("threshold that is refused", 0, (s, p) => Ok(SetThreshold(s, ZxProperty.SocketTxThreshold, 1)), (s, p) => Assert.Equal(ZxStatus.InvalidArgs, SetThreshold(s, ZxProperty.SocketTxThreshold, Capacity + 1)),
            SocketWritable | SocketWriteThreshold, SocketWritable | SocketWriteThreshold, SocketWritable, SocketWritable),
        new("peek with thresholds", SocketOptions.Datagram, (s, p) => { Ok(SetThreshold(s, ZxProperty.SocketRxThreshold, 2)); Ok(SetThreshold(p, ZxProperty.SocketTxThreshold, Capacity)); Write(p, Bytes(2)); }, (s, p) => Read(s, 2, SocketReadOptions.Peek),
            SocketWritable | SocketReadable | SocketReadThreshold, SocketWritable | SocketReadable | SocketReadThreshold, SocketWritable, SocketWritable),
        new("control read of nothing", SocketOptions.HasControl, (s, p) => Write(p, Bytes(3), SocketWriteOptions.Control), (s, p) => Read(s, 0, SocketReadOptions.Control),
            SocketWritable | SocketControlWritable | SocketControlReadable, SocketWritable | SocketControlWritable, SocketWritable, SocketWritable | SocketControlWritable),
        new("shutdown of both on a socket with all planes", SocketOptions.HasAccept | SocketOptions.HasControl, Arrange: null, (s, p) => Shutdown(s, SocketShutdownOptions.Write | SocketShutdownOptions.Read),
            SocketWritable | SocketShare | SocketControlWritable, SocketWriteDisabled | SocketPeerWriteDisabled | SocketShare | SocketControlWritable,
            SocketWritable | SocketShare | SocketControlWritable, SocketWriteDisabled | SocketPeerWriteDisabled | SocketShare | SocketControlWritable),

        new("signal", 0, (s, p) => Ok(SystemCalls.ObjectSignal(s, None, UserSignal0 | UserSignal1)), (s, p) => Ok(SystemCalls.ObjectSignal(s, UserSignal0 | UserSignal1, UserSignal1 | UserSignal7)),
            SocketWritable | UserSignal0 | UserSignal1, SocketWritable | UserSignal1 | UserSignal7, SocketWritable, SocketWritable),
        new("signal to the other end", 0, Arrange: null, (s, p) => Ok(SystemCalls.ObjectSignalPeer(s, None, UserSignal3)),
            SocketWritable, SocketWritable, SocketWritable, SocketWritable | UserSignal3),
    ];

    public static TheoryData<string> Names => [.. Transitions.Select(transition => transition.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_changes_the_signals_of_both_ends(string name)
    {
        Transition transition = Transitions.Single(candidate => candidate.Name == name);
        (uint self, uint peer) = Sockets(transition.Options);
        transition.Arrange?.Invoke(self, peer);
        Assert.Equal((transition.SelfBefore, transition.PeerBefore), (SignalsOf(self), SignalsOf(peer)));

        transition.Act(self, peer);

        Assert.Equal((transition.SelfAfter, transition.PeerAfter), (SignalsOf(self), SignalsOf(peer)));
    }

    [Theory]
    [InlineData(SocketOptions.Stream, SocketWritable)]
    [InlineData(SocketOptions.Datagram, SocketWritable)]
    [InlineData(SocketOptions.HasAccept, SocketWritable | SocketShare)]
    [InlineData(SocketOptions.HasControl, SocketWritable | SocketControlWritable)]
    [InlineData(SocketOptions.Datagram | SocketOptions.HasControl | SocketOptions.HasAccept, SocketWritable | SocketShare | SocketControlWritable)]
    public void Both_ends_begin_with_what_they_can_do(SocketOptions options, ZxSignals signals)
    {
        (uint near, uint far) = Sockets(options);
        Assert.Equal((signals, signals), (SignalsOf(near), SignalsOf(far)));
    }

    [Fact]
    public void When_the_other_end_closes_only_what_is_queued_stays_announced()
    {
        (uint near, uint far) = Sockets(SocketOptions.HasControl | SocketOptions.HasAccept);
        Ok(SetThreshold(near, ZxProperty.SocketTxThreshold, 1));
        Write(far, Bytes(1));
        Write(far, Bytes(1), SocketWriteOptions.Control);
        Ok(SystemCalls.SocketShare(far, Sockets().Near));
        ZxSignals queued = SocketReadable | SocketControlReadable | SocketAccept;
        ZxSignals possible = SocketWritable | SocketControlWritable | SocketShare | SocketWriteThreshold;
        Assert.Equal(queued | possible, SignalsOf(near));

        Close(far);

        Assert.Equal(queued | SocketPeerClosed, SignalsOf(near));
        Read(near, 1);
        Read(near, 1, SocketReadOptions.Control);
        Ok(SystemCalls.SocketAccept(near, out _));
        Assert.Equal(SocketPeerClosed, SignalsOf(near));
    }

    [Fact]
    public void After_the_other_end_closed_the_read_threshold_still_tells_the_truth()
    {
        (uint near, uint far) = Sockets();
        Ok(SetThreshold(near, ZxProperty.SocketRxThreshold, 2));
        Write(far, Bytes(3));
        Ok(SystemCalls.ObjectSignal(near, None, UserSignal0));
        Close(far);
        Assert.Equal(SocketReadable | SocketReadThreshold | SocketPeerClosed | UserSignal0, SignalsOf(near));
        Read(near, 2);
        Assert.Equal(SocketReadable | SocketPeerClosed | UserSignal0, SignalsOf(near));
        Ok(SetThreshold(near, ZxProperty.SocketRxThreshold, 1));
        Assert.Equal(SocketReadable | SocketReadThreshold | SocketPeerClosed | UserSignal0, SignalsOf(near));
    }

    [Fact]
    public void A_shutdown_socket_whose_other_end_closes_stays_shut_down()
    {
        (uint near, uint far) = Sockets();
        Shutdown(near, SocketShutdownOptions.Write);
        Shutdown(far, SocketShutdownOptions.Write);
        Close(far);
        Assert.Equal(SocketPeerClosed | SocketWriteDisabled | SocketPeerWriteDisabled, SignalsOf(near));
    }

    [Fact]
    public void The_other_end_is_open_while_a_duplicate_is()
    {
        (uint near, uint far) = Sockets();
        uint duplicate = Duplicate(far);
        Close(far);
        Assert.Equal(SocketWritable, SignalsOf(near));
        Close(duplicate);
        Assert.Equal(SocketPeerClosed, SignalsOf(near));
    }

    [Fact]
    public void A_shutdown_after_the_other_end_closed_changes_this_end()
    {
        (uint near, uint far) = Sockets();
        Close(far);
        Shutdown(near, SocketShutdownOptions.Write | SocketShutdownOptions.Read);
        Assert.Equal(SocketPeerClosed | SocketWriteDisabled | SocketPeerWriteDisabled, SignalsOf(near));
    }

    private static void Shutdown(uint handle, SocketShutdownOptions options) => Ok(SystemCalls.SocketShutdown(handle, (uint)options));

    private sealed record Transition(
        string Name,
        SocketOptions Options,
        Action<uint, uint>? Arrange,
        Action<uint, uint> Act,
        ZxSignals SelfBefore,
        ZxSignals SelfAfter,
        ZxSignals PeerBefore,
        ZxSignals PeerAfter);
}
