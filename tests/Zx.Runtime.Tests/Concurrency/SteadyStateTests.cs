using Zx.Kernel;

namespace Zx.Runtime.Tests.Concurrency;

/// <summary>Calls that are made again and again allocate nothing.</summary>
[Collection(Alone.Name)]
public sealed class SteadyStateTests : KernelTest
{
    // Enough for every slot that the handle table keeps back to have been made.
    private const int Warmup = 10_000;
    private const int Iterations = 20_000;

    public static TheoryData<int, SocketOptions> Transfers => new()
    {
        { 1, SocketOptions.Stream },
        { 64, SocketOptions.Stream },
        { 1024, SocketOptions.Stream },
        { 65_536, SocketOptions.Stream },
        { 200_000, SocketOptions.Stream },
        { 64, SocketOptions.Datagram },
        { 65_536, SocketOptions.Datagram },
    };

    [Theory]
    [MemberData(nameof(Transfers))]
    public void Write_and_read_allocate_nothing(int length, SocketOptions options)
    {
        (uint near, uint far) = Sockets(options);
        byte[] data = Bytes(length);
        byte[] buffer = new byte[length];
        AssertAllocatesNothing(length > 1024 ? 2000 : Iterations, () =>
        {
            SystemCalls.SocketWrite(near, 0, data, out _);
            SystemCalls.SocketRead(far, 0, buffer, out nuint read);
            return (int)read == length;
        });
    }

    [Fact]
    public void Control_messages_allocate_nothing()
    {
        (uint near, uint far) = Sockets(SocketOptions.HasControl);
        byte[] data = Bytes(1024);
        AssertAllocatesNothing(Iterations, () =>
            SystemCalls.SocketWrite(near, (uint)SocketWriteOptions.Control, data, out _) == ZxStatus.Ok &&
            SystemCalls.SocketRead(far, (uint)SocketReadOptions.Control, data, out _) == ZxStatus.Ok);
    }

    [Fact]
    public void Share_and_accept_allocate_nothing()
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, _) = Sockets();
        AssertAllocatesNothing(Iterations, () =>
            SystemCalls.SocketShare(a0, b0) == ZxStatus.Ok && SystemCalls.SocketAccept(a1, out b0) == ZxStatus.Ok);
    }

    [Fact]
    public void Signals_waits_and_questions_allocate_nothing()
    {
        (uint near, uint far) = EventPair();
        uint socket = Sockets().Near;
        byte[] record = new byte[48];
        AssertAllocatesNothing(Iterations, () =>
            SystemCalls.ObjectSignal(near, ZxSignals.None, ZxSignals.UserSignal0) == ZxStatus.Ok &&
            SystemCalls.ObjectSignalPeer(near, ZxSignals.None, ZxSignals.UserSignal0) == ZxStatus.Ok &&
            SystemCalls.ObjectWaitOne(far, ZxSignals.UserSignal0, ZxTime.Infinite, out _) == ZxStatus.Ok &&
            SystemCalls.ObjectWaitOne(far, ZxSignals.UserSignal1, ZxTime.Poll, out _) == ZxStatus.TimedOut &&
            SystemCalls.ObjectGetInfo(socket, (uint)ZxInfoTopic.Socket, record, out _, out _) == ZxStatus.Ok &&
            SystemCalls.ObjectGetInfo(socket, (uint)ZxInfoTopic.HandleBasic, record, out _, out _) == ZxStatus.Ok &&
            SystemCalls.ObjectSetProperty(socket, (uint)ZxProperty.SocketRxThreshold, record.AsSpan(40)) == ZxStatus.Ok &&
            SystemCalls.ObjectGetProperty(socket, (uint)ZxProperty.SocketTxThreshold, record) == ZxStatus.Ok);
    }

    [Fact]
    public void A_wait_that_blocks_allocates_nothing()
    {
        uint @event = Event();
        AssertAllocatesNothing(20, () => SystemCalls.ObjectWaitOne(
            @event, ZxSignals.UserSignal0, ZxClock.DeadlineAfter(TimeSpan.FromMilliseconds(1)), out _) == ZxStatus.TimedOut);
    }

    [Fact]
    public void Waits_for_several_objects_allocate_nothing()
    {
        ZxWaitItem[] items = [new(Sockets().Near, ZxSignals.SocketWritable), new(Event(), ZxSignals.UserSignal0)];
        AssertAllocatesNothing(Iterations, () => SystemCalls.ObjectWaitMany(items, ZxTime.Infinite) == ZxStatus.Ok);
    }

    [Fact]
    public void Packets_allocate_nothing()
    {
        Assert.Equal(ZxStatus.Ok, SystemCalls.PortCreate(0, out uint port));
        uint @event = Event();
        AssertAllocatesNothing(Iterations, () =>
            SystemCalls.PortQueue(port, default) == ZxStatus.Ok &&
            SystemCalls.PortWait(port, ZxTime.Poll, out _) == ZxStatus.Ok &&
            SystemCalls.ObjectWaitAsync(@event, port, 0, ZxSignals.UserSignal0, 0) == ZxStatus.Ok &&
            SystemCalls.ObjectSignal(@event, ZxSignals.None, ZxSignals.UserSignal0) == ZxStatus.Ok &&
            SystemCalls.ObjectSignal(@event, ZxSignals.UserSignal0, ZxSignals.None) == ZxStatus.Ok &&
            SystemCalls.PortWait(port, ZxTime.Poll, out _) == ZxStatus.Ok);
    }

    [Fact]
    public void Messages_with_handles_allocate_nothing()
    {
        Assert.Equal(ZxStatus.Ok, SystemCalls.ChannelCreate(0, out uint near, out uint far));
        uint[] handles = [Event()];
        byte[] data = Bytes(1024);
        AssertAllocatesNothing(Iterations, () =>
            SystemCalls.ChannelWrite(near, 0, data, handles) == ZxStatus.Ok &&
            SystemCalls.ChannelRead(far, 0, data, handles, out _, out _) == ZxStatus.Ok);
    }

    [Fact]
    public void Timers_allocate_nothing()
    {
        Assert.Equal(ZxStatus.Ok, SystemCalls.TimerCreate(0, 0, out uint timer));
        ZxTime later = ZxClock.DeadlineAfter(TimeSpan.FromHours(1));
        AssertAllocatesNothing(2000, () =>
            SystemCalls.TimerSet(timer, later, 0) == ZxStatus.Ok && SystemCalls.TimerCancel(timer) == ZxStatus.Ok);
    }

    [Fact]
    public void Duplicate_replace_and_close_allocate_nothing()
    {
        uint @event = Event();
        AssertAllocatesNothing(Iterations, () =>
            SystemCalls.HandleDuplicate(@event, ZxRights.SameRights, out uint duplicate) == ZxStatus.Ok &&
            SystemCalls.HandleReplace(duplicate, ZxRights.Wait, out uint replaced) == ZxStatus.Ok &&
            SystemCalls.HandleClose(replaced) == ZxStatus.Ok);
    }

    // Reads, writes and shares that wait are async methods on top of this; the compiler makes them allocate in a debug build.
    [Fact]
    public async Task Waits_without_a_thread_allocate_nothing()
    {
        using EventHandle<EventRights> @event = Zx.Event.Create();
        await Wait(Warmup);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        await Wait(Iterations);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        // The test itself starts one task; anything that each wait allocates would be far more.
        Assert.InRange(allocated, 0, Iterations);

        async Task Wait(int count)
        {
            for (int i = 0; i < count; i++)
            {
                ValueTask<ZxSignals> wait = @event.WaitAsync(ZxSignals.UserSignal0);
                @event.Signal(ZxSignals.None, ZxSignals.UserSignal0).ThrowIfError();
                await wait;
                @event.Signal(ZxSignals.UserSignal0, ZxSignals.None).ThrowIfError();
            }
        }
    }

    private static void AssertAllocatesNothing(int iterations, Func<bool> call)
    {
        bool succeeded = true;
        for (int i = 0; i < Math.Min(Warmup, iterations); i++)
        {
            succeeded &= call();
        }

        succeeded &= call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < iterations; i++)
        {
            succeeded &= call();
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(succeeded);
        Assert.Equal(0, allocated);
    }
}
