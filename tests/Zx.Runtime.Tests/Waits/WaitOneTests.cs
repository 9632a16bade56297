using Zx.Kernel;

namespace Zx.Runtime.Tests.Waits;

public sealed partial class WaitOneTests : KernelTest
{
    [Fact]
    public void Checks_come_in_the_kernels_order()
    {
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ObjectWaitOne(Closed(), ZxSignals.UserAll, ZxTime.Infinite, out _));
        uint deaf = Without(ZxRights.Wait, Event());
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ObjectWaitOne(deaf, ZxSignals.UserAll, ZxTime.Infinite, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(1)]
    public void A_deadline_that_has_passed_polls(long deadline)
    {
        uint @event = Event();
        Ok(SystemCalls.ObjectSignal(@event, ZxSignals.None, ZxSignals.UserSignal0));
        Ok(SystemCalls.ObjectWaitOne(@event, ZxSignals.UserAll, deadline, out ZxSignals observed));
        Assert.Equal(ZxSignals.UserSignal0, observed);
        Assert.Equal(ZxStatus.TimedOut, SystemCalls.ObjectWaitOne(@event, ZxSignals.UserSignal1, deadline, out observed));
        Assert.Equal(ZxSignals.UserSignal0, observed);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MaxValue - 1)]
    public void A_signal_that_is_up_already_ends_the_wait_at_once(long deadline)
    {
        (uint near, uint far) = Sockets();
        Write(far, "x"u8);
        Ok(SystemCalls.ObjectWaitOne(near, ZxSignals.SocketReadable | ZxSignals.SocketPeerClosed, deadline, out ZxSignals observed));
        Assert.Equal(ZxSignals.SocketReadable | ZxSignals.SocketWritable, observed);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MaxValue - 1)]
    [InlineData(long.MaxValue / 2)]
    public async Task A_deadline_far_away_waits(long deadline)
    {
        uint @event = Event();
        Waiter waiter = Waiter.Start(@event, ZxSignals.UserSignal0, deadline);
        Assert.False(waiter.Result.IsCompleted);
        Ok(SystemCalls.ObjectSignal(@event, ZxSignals.None, ZxSignals.UserSignal0));
        Assert.Equal((ZxStatus.Ok, ZxSignals.UserSignal0), await waiter.Result);
    }

    [Theory]
    [InlineData(ZxSignals.None)]
    [InlineData(ZxSignals.HandleClosed)]
    public async Task A_wait_for_no_signal_of_the_object_ends_with_its_handle(ZxSignals signals)
    {
        uint @event = Event();
        Waiter waiter = Waiter.Start(@event, signals);
        Ok(SystemCalls.ObjectSignal(@event, ZxSignals.None, ZxSignals.UserAll | ZxSignals.EventSignaled));
        Assert.False(waiter.Result.IsCompleted);
        Close(@event);
        Assert.Equal(
            (ZxStatus.Canceled, ZxSignals.UserAll | ZxSignals.EventSignaled | ZxSignals.HandleClosed), await waiter.Result);
    }

    [Fact]
    public async Task What_was_observed_is_told_though_the_wait_timed_out()
    {
        uint @event = Event();
        TimeSpan patience = TimeSpan.FromMilliseconds(10);
        Waiter waiter;
        ZxTime deadline;
        do
        {
            // Again with more patience, if this thread did not get to signal in time.
            patience *= 2;
            deadline = ZxClock.DeadlineAfter(patience);
            waiter = Waiter.Start(@event, ZxSignals.UserSignal0, deadline);
            Ok(SystemCalls.ObjectSignal(@event, ZxSignals.None, ZxSignals.UserSignal1));
            Ok(SystemCalls.ObjectSignal(@event, ZxSignals.UserSignal1, ZxSignals.None));
        }
        while (ZxClock.Monotonic.CompareTo(deadline) >= 0);
        Assert.Equal((ZxStatus.TimedOut, ZxSignals.UserSignal1), await waiter.Result);
    }

    [Fact]
    public void A_wait_that_times_out_was_not_early()
    {
        ZxTime deadline = ZxClock.DeadlineAfter(TimeSpan.FromMilliseconds(5));
        Assert.Equal(ZxStatus.TimedOut, SystemCalls.ObjectWaitOne(Sockets().Near, ZxSignals.SocketReadable, deadline, out ZxSignals observed));
        Assert.True(ZxClock.Monotonic.CompareTo(deadline) >= 0);
        Assert.Equal(ZxSignals.SocketWritable, observed);
    }

    [Fact]
    public void Deadlines_are_told_by_the_clock()
    {
        Assert.Equal(ZxTime.Infinite, ZxClock.DeadlineAfter(Timeout.InfiniteTimeSpan));
        Assert.Equal(ZxTime.Infinite, ZxClock.DeadlineAfter(TimeSpan.MaxValue));
        ZxTime before = ZxClock.Monotonic;
        ZxTime deadline = ZxClock.DeadlineAfter(TimeSpan.FromSeconds(1));
        Assert.InRange(deadline.Nanoseconds, before.Nanoseconds + 1_000_000_000, ZxClock.Monotonic.Nanoseconds + 1_000_000_000);
    }

    [Fact]
    public async Task A_signal_wakes_every_waiter_and_is_not_consumed()
    {
        (uint near, uint far) = Sockets();
        Waiter[] waiters = [.. Enumerable.Range(0, 4).Select(_ => Waiter.Start(near, ZxSignals.SocketReadable))];
        Write(far, "x"u8);
        foreach (Waiter waiter in waiters)
        {
            (ZxStatus status, ZxSignals observed) = await waiter.Result;
            Assert.Equal((ZxStatus.Ok, ZxSignals.SocketReadable | ZxSignals.SocketWritable), (status, observed));
        }
    }

    [Fact]
    public async Task What_was_observed_piles_up_until_the_wait_ends()
    {
        (uint near, uint far) = EventPair();
        Waiter waiter = Waiter.Start(near, ZxSignals.EventPairPeerClosed);
        Ok(SystemCalls.ObjectSignal(near, ZxSignals.None, ZxSignals.UserSignal0));
        Ok(SystemCalls.ObjectSignal(near, ZxSignals.UserSignal0, ZxSignals.UserSignal1));
        Ok(SystemCalls.ObjectSignal(near, ZxSignals.UserSignal1, ZxSignals.None));
        Close(far);
        Assert.Equal(
            (ZxStatus.Ok, ZxSignals.UserSignal0 | ZxSignals.UserSignal1 | ZxSignals.EventPairPeerClosed), await waiter.Result);
    }

    [Fact]
    public async Task Closing_the_handle_cancels_the_wait_though_a_duplicate_lives()
    {
        uint @event = Event();
        uint duplicate = Duplicate(@event);
        Waiter onHandle = Waiter.Start(@event, ZxSignals.UserSignal0);
        Waiter onDuplicate = Waiter.Start(duplicate, ZxSignals.UserSignal0);

        Close(@event);

        Assert.Equal((ZxStatus.Canceled, ZxSignals.HandleClosed), await onHandle.Result);
        Assert.False(onDuplicate.Result.IsCompleted);
        Ok(SystemCalls.ObjectSignal(duplicate, ZxSignals.None, ZxSignals.UserSignal0));
        Assert.Equal((ZxStatus.Ok, ZxSignals.UserSignal0), await onDuplicate.Result);
    }

    [Fact]
    public async Task Replacing_the_handle_cancels_the_wait()
    {
        uint @event = Event();
        Waiter waiter = Waiter.Start(@event, ZxSignals.UserSignal0);
        Ok(SystemCalls.HandleReplace(@event, ZxRights.SameRights, out _));
        Assert.Equal((ZxStatus.Canceled, ZxSignals.HandleClosed), await waiter.Result);
    }

    [Fact]
    public async Task A_share_that_fails_cancels_the_wait()
    {
        (uint b0, _) = Sockets();
        Waiter waiter = Waiter.Start(b0, ZxSignals.SocketReadable);
        Assert.Equal(ZxStatus.NotSupported, SystemCalls.SocketShare(Sockets().Near, b0));
        Assert.Equal((ZxStatus.Canceled, ZxSignals.SocketWritable | ZxSignals.HandleClosed), await waiter.Result);
    }

    [Fact]
    public async Task Share_and_accept_do_not_cancel_the_wait()
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, uint b1) = Sockets();
        Waiter waiter = Waiter.Start(b0, ZxSignals.SocketReadable);
        Ok(SystemCalls.SocketShare(a0, b0));
        Assert.False(waiter.Result.IsCompleted);
        Ok(SystemCalls.SocketAccept(a1, out _));
        Write(b1, "x"u8);
        Assert.Equal((ZxStatus.Ok, ZxSignals.SocketReadable | ZxSignals.SocketWritable), await waiter.Result);
    }

    [Fact]
    public async Task After_share_and_accept_the_wait_is_cancelled_by_closing_what_was_accepted()
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, _) = Sockets();
        uint kept = Duplicate(b0);
        Waiter waiter = Waiter.Start(b0, ZxSignals.SocketReadable);
        Ok(SystemCalls.SocketShare(a0, b0));
        Ok(SystemCalls.SocketAccept(a1, out uint accepted));
        Close(accepted);
        Assert.Equal((ZxStatus.Canceled, ZxSignals.SocketWritable | ZxSignals.HandleClosed), await waiter.Result);
        Assert.Equal(ZxSignals.SocketWritable, SignalsOf(kept));
    }

    [Fact]
    public void A_thread_that_is_interrupted_leaves_no_observer()
    {
        uint @event = Event();
        bool interrupted = false;
        var thread = new Thread(() =>
        {
            try
            {
                SystemCalls.ObjectWaitOne(@event, ZxSignals.UserSignal0, ZxTime.Infinite, out _);
            }
            catch (ThreadInterruptedException)
            {
                interrupted = true;
            }
        });
        thread.Start();
        SpinWait.SpinUntil(() => Observers(@event) == 1);
        thread.Interrupt();
        thread.Join();
        Assert.True(interrupted);
        Assert.Equal(0, Observers(@event));
    }

    [Fact]
    public async Task A_wait_on_a_queued_handle_is_cancelled_when_the_queue_dies()
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, _) = Sockets();
        Waiter waiter = Waiter.Start(b0, ZxSignals.SocketReadable);
        Ok(SystemCalls.SocketShare(a0, b0));
        Close(a1);
        Assert.Equal((ZxStatus.Canceled, ZxSignals.SocketWritable | ZxSignals.HandleClosed), await waiter.Result);
    }

    [Fact]
    public async Task Disposing_the_process_cancels_the_wait()
    {
        var process = ZxProcess.Create("waiting");
        Waiter waiter;
        using (process.Enter())
        {
            waiter = Waiter.Start(Event(), ZxSignals.UserSignal0);
        }

        process.Dispose();
        Assert.Equal((ZxStatus.Canceled, ZxSignals.HandleClosed), await waiter.Result);
    }

    [Fact]
    public async Task Of_a_signal_and_a_cancellation_the_cancellation_wins()
    {
        uint @event = Event();
        uint duplicate = Duplicate(@event);
        Waiter waiter = Waiter.Start(@event, ZxSignals.UserSignal0);

        // Tells the waiter of both under the lock of the object, so that it cannot run between the two.
        Assert.True(HandleTable.TryFind(Process, duplicate, out HandleView view));
        var observer = new CancellingObserver(ZxSignals.UserSignal0);
        Assert.True(view.Dispatcher.TryObserve(observer, view));
        Ok(SystemCalls.ObjectSignal(duplicate, ZxSignals.None, ZxSignals.UserSignal0));
        view.Dispatcher.Unobserve(observer);

        Assert.Equal((ZxStatus.Canceled, ZxSignals.UserSignal0 | ZxSignals.HandleClosed), await waiter.Result);
    }

    [Fact]
    public void A_waiter_hears_of_the_closing_before_the_other_end_does()
    {
        (uint near, uint far) = EventPair();
        var order = new List<string>();
        Assert.True(HandleTable.TryFind(Process, near, out HandleView nearView));
        Assert.True(HandleTable.TryFind(Process, far, out HandleView farView));
        var nearObserver = new RecordingObserver("near", order);
        var farObserver = new RecordingObserver("far", order);
        Assert.True(nearView.Dispatcher.TryObserve(nearObserver, nearView));
        Assert.True(farView.Dispatcher.TryObserve(farObserver, farView));
        order.Clear();

        Close(near);

        Assert.Equal(["near: closed", "far: EventPairPeerClosed"], order);
        nearView.Dispatcher.Unobserve(nearObserver);
        farView.Dispatcher.Unobserve(farObserver);
    }
}
