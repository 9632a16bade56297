using Zx.Kernel;

namespace Zx.Schedules.Scenarios;

/// <summary>Whatever the schedule, a wait ends, and as its signal or its handle has it.</summary>
public sealed class WaitTests : ScenarioTest
{
    [Fact]
    public void Closing_the_handle_ends_the_wait() => Explorer.Explore(() =>
    {
        uint @event = Event();
        var wait = new Wait(@event);

        Together.Run(wait.Block, () => Close(@event));

        AssertOneOf(wait.Result, Wait.IsClosed, Wait.IsRefused);
    });

    [Fact]
    public void A_signal_ends_the_waits_of_all() => Explorer.Explore(() =>
    {
        uint @event = Event();
        var first = new Wait(@event);
        var second = new Wait(@event);

        Together.Run(first.Block, second.Block, () => Ok(SystemCalls.ObjectSignal(@event, ZxSignals.None, ZxSignals.UserSignal0)));

        Assert.Equal((Wait.IsMet, Wait.IsMet), (first.Result, second.Result));
        Assert.Equal(0, Observers(@event));
    });

    [Fact]
    public void A_wait_ends_by_the_signal_or_by_the_handle() => Explorer.Explore(() =>
    {
        uint @event = Event();
        uint other = Duplicate(@event);
        var wait = new Wait(@event);

        Together.Run(wait.Block, () => Close(@event), () => Ok(SystemCalls.ObjectSignal(other, ZxSignals.None, ZxSignals.UserSignal0)));

        // When the thread gets to look, both may have happened.
        AssertOneOf(wait.Result, Wait.IsMet, Wait.IsClosed, Wait.IsRefused, (ZxStatus.Canceled, ZxSignals.UserSignal0 | ZxSignals.HandleClosed));
        Assert.Equal(0, Observers(other));
    });

    [Fact]
    public void A_wait_goes_on_while_its_handle_is_accepted_elsewhere() => Explorer.Explore(() =>
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, uint b1) = Sockets();
        Ok(SystemCalls.ObjectWaitOne(b0, ZxSignals.SocketWritable, ZxTime.Infinite, out _));
        var wait = new Wait(b0, ZxSignals.SocketPeerClosed);
        uint accepted = 0;

        Together.Run(
            wait.Block,
            () =>
            {
                Ok(SystemCalls.SocketShare(a0, b0));
                Ok(SystemCalls.SocketAccept(a1, out accepted));
            },
            () => Close(b1));

        Assert.True(wait.Result.Status is ZxStatus.Ok or ZxStatus.BadHandle);
        Assert.Equal(0, Observers(accepted));
    });

    [Fact]
    public void The_first_of_several_ends_the_wait_for_all() => Explorer.Explore(() =>
    {
        uint first = Event();
        uint second = Event();
        uint other = Duplicate(second);
        ZxWaitItem[] items = [new(first, ZxSignals.UserSignal0), new(second, ZxSignals.UserSignal0)];
        ZxStatus status = ZxStatus.Internal;

        Together.Run(
            () => status = SystemCalls.ObjectWaitMany(items, ZxTime.Infinite),
            () => Close(second),
            () => Ok(SystemCalls.ObjectSignal(first, ZxSignals.None, ZxSignals.UserSignal0)));

        AssertOneOf(status, ZxStatus.Ok, ZxStatus.Canceled, ZxStatus.BadHandle);
        Assert.Equal(status == ZxStatus.Canceled, items[1].Pending.HasFlag(ZxSignals.HandleClosed));
        Assert.Equal((0, 0), (Observers(first), Observers(other)));
    });

    [Fact]
    public void A_wait_for_a_port_is_told_once_or_not_at_all() => Explorer.Explore(() =>
    {
        uint @event = Event();
        uint other = Duplicate(@event);
        Ok(SystemCalls.PortCreate(0, out uint port));
        ZxStatus waited = ZxStatus.Internal;

        Together.Run(
            () => waited = SystemCalls.ObjectWaitAsync(@event, port, key: 1, ZxSignals.UserSignal0, options: 0),
            () => Close(@event),
            () => Ok(SystemCalls.ObjectSignal(other, ZxSignals.None, ZxSignals.UserSignal0)));

        AssertOneOf(waited, ZxStatus.Ok, ZxStatus.BadHandle);
        bool isTold = SystemCalls.PortWait(port, ZxTime.Poll, out PortPacket packet) == ZxStatus.Ok;
        Assert.True(!isTold || (waited == ZxStatus.Ok && packet.Key == 1));
        Assert.Equal(ZxStatus.TimedOut, SystemCalls.PortWait(port, ZxTime.Poll, out _));
        Assert.Equal(0, Observers(other));
    });

    [Fact]
    public void Each_packet_is_taken_by_one() => Explorer.Explore(() =>
    {
        Ok(SystemCalls.PortCreate(0, out uint port));
        ulong[] keys = [0, 0];

        Together.Run(
            () => keys[0] = Take(port),
            () => keys[1] = Take(port),
            () =>
            {
                Ok(SystemCalls.PortQueue(port, new PortPacket(key: 1)));
                Ok(SystemCalls.PortQueue(port, new PortPacket(key: 2)));
            });

        Assert.Equal((1ul, 2ul), (keys.Min(), keys.Max()));
    });

    private static ulong Take(uint port)
    {
        Ok(SystemCalls.PortWait(port, ZxTime.Infinite, out PortPacket packet));
        return packet.Key;
    }
}
