using Zx.Kernel;

namespace Zx.Runtime.Tests.Waits;

public sealed class WaitManyTests : KernelTest
{
    [Fact]
    public void At_most_sixteen_objects_can_be_waited_on()
    {
        uint @event = Event();
        Assert.Equal(ZxStatus.OutOfRange, SystemCalls.ObjectWaitMany(Items(17, Closed()), ZxTime.Poll));
        Assert.Equal(ZxStatus.TimedOut, SystemCalls.ObjectWaitMany(Items(16, @event), ZxTime.Poll));

        static ZxWaitItem[] Items(int count, uint handle) =>
            [.. Enumerable.Repeat(new ZxWaitItem(handle, ZxSignals.UserSignal0), count)];
    }

    [Fact]
    public void No_object_at_all_sleeps_until_the_deadline()
    {
        ZxTime deadline = ZxClock.DeadlineAfter(TimeSpan.FromMilliseconds(5));
        Assert.Equal(ZxStatus.TimedOut, SystemCalls.ObjectWaitMany([], deadline));
        Assert.True(ZxClock.Monotonic.CompareTo(deadline) >= 0);
    }

    [Fact]
    public void The_first_handle_that_will_not_do_decides_and_nothing_is_written_back()
    {
        uint signaled = Event();
        uint deaf = Without(ZxRights.Wait, Event());
        Ok(SystemCalls.ObjectSignal(signaled, ZxSignals.None, ZxSignals.UserSignal0));

        ZxWaitItem[] items = [Item(signaled), Item(deaf), Item(Closed())];
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ObjectWaitMany(items, ZxTime.Infinite));
        (items[1], items[2]) = (items[2], items[1]);
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ObjectWaitMany(items, ZxTime.Infinite));

        Assert.All(items, item => Assert.Equal(ZxSignals.None, item.Pending));
        Assert.Equal(0, Observers(signaled));
    }

    [Fact]
    public void Each_item_gets_its_own_signals_watched_or_not()
    {
        (uint near, uint far) = Sockets();
        uint @event = Event();
        Write(far, "x"u8);
        ZxWaitItem[] items = [new(near, ZxSignals.SocketReadable), Item(@event), new(near, ZxSignals.SocketPeerClosed)];

        Ok(SystemCalls.ObjectWaitMany(items, ZxTime.Infinite));

        const ZxSignals Both = ZxSignals.SocketReadable | ZxSignals.SocketWritable;
        Assert.Equal([Both, ZxSignals.None, Both], items.Select(item => item.Pending));
    }

    [Fact]
    public async Task A_signal_of_any_object_wakes()
    {
        uint first = Event();
        uint second = Event();
        Task<(ZxStatus Status, ZxWaitItem[] Items)> waiting = Start(Item(first), Item(second));
        SpinWait.SpinUntil(() => Observers(second) == 1);

        Ok(SystemCalls.ObjectSignal(second, ZxSignals.None, ZxSignals.UserSignal0));

        (ZxStatus status, ZxWaitItem[] items) = await waiting;
        Assert.Equal(ZxStatus.Ok, status);
        Assert.Equal([ZxSignals.None, ZxSignals.UserSignal0], items.Select(item => item.Pending));
        Assert.Equal((0, 0), (Observers(first), Observers(second)));
    }

    [Fact]
    public async Task Closing_one_of_the_handles_cancels()
    {
        uint kept = Event();
        uint closed = Event();
        uint duplicate = Duplicate(closed);
        Task<(ZxStatus Status, ZxWaitItem[] Items)> waiting = Start(Item(closed), Item(kept));
        SpinWait.SpinUntil(() => Observers(kept) == 1);

        Close(closed);

        (ZxStatus status, ZxWaitItem[] items) = await waiting;
        Assert.Equal(ZxStatus.Canceled, status);
        Assert.Equal([ZxSignals.HandleClosed, ZxSignals.None], items.Select(item => item.Pending));
        Close(duplicate);
    }

    [Fact]
    public void Typed_handles_can_be_waited_on()
    {
        using EventHandle<EventRights> @event = Zx.Event.Create();
        @event.Signal(ZxSignals.None, ZxSignals.EventSignaled).ThrowIfError();
        ZxWaitItem[] items = [ZxWaitItem.For(@event, ZxSignals.EventSignaled)];
        Ok(HandleCalls.WaitMany(items, ZxTime.Infinite));
        Assert.Equal(ZxSignals.EventSignaled, items[0].Pending);
    }

    private static ZxWaitItem Item(uint handle) => new(handle, ZxSignals.UserSignal0);

    private static Task<(ZxStatus Status, ZxWaitItem[] Items)> Start(params ZxWaitItem[] items) => Task.Factory.StartNew(
        () => (SystemCalls.ObjectWaitMany(items, ZxTime.Infinite), items),
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
