namespace Zx.Runtime.Tests.Async;

public sealed class WaitAsyncTests : AsyncTest
{
    private readonly EventHandle<EventRights> _event;

    public WaitAsyncTests() => _event = Zx.Event.Create();

    [Fact]
    public async Task A_signal_that_is_up_ends_it_at_once()
    {
        _event.Signal(ZxSignals.None, ZxSignals.UserSignal0 | ZxSignals.UserSignal1).ThrowIfError();
        ValueTask<ZxSignals> wait = _event.WaitAsync(ZxSignals.UserSignal0);
        Assert.True(wait.IsCompletedSuccessfully);
        Assert.Equal(ZxSignals.UserSignal0 | ZxSignals.UserSignal1, await wait);
    }

    [Fact]
    public async Task A_signal_ends_it()
    {
        Task<ZxSignals> wait = _event.WaitAsync(ZxSignals.UserSignal0).AsTask();
        _event.Signal(ZxSignals.None, ZxSignals.UserSignal1).ThrowIfError();
        Assert.False(wait.IsCompleted);
        _event.Signal(ZxSignals.None, ZxSignals.UserSignal0).ThrowIfError();
        Assert.Equal(ZxSignals.UserSignal0 | ZxSignals.UserSignal1, await wait);
        Assert.Equal(0, Observers(_event));
    }

    [Fact]
    public async Task Closing_the_handle_ends_it_though_a_duplicate_lives()
    {
        using EventHandle<EventRights> duplicate = _event.Duplicate(Rights.Same);
        Task wait = _event.WaitAsync(ZxSignals.UserSignal0).AsTask();
        _event.Close().ThrowIfError();
        await AssertStatus(ZxStatus.Canceled, () => wait);
    }

    [Fact]
    public async Task Cancellation_ends_it_and_leaves_nothing_behind()
    {
        using var source = new CancellationTokenSource();
        Task wait = _event.WaitAsync(ZxSignals.UserSignal0, source.Token).AsTask();
        source.Cancel();
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Equal(0, Observers(_event));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _event.WaitAsync(ZxSignals.UserSignal0, source.Token).AsTask());
    }

    [Fact]
    public async Task It_needs_the_right_and_a_handle()
    {
        EventHandle<Signal> deaf = _event.Duplicate(Rights.Signal);
        await AssertStatus(ZxStatus.AccessDenied, () => HandleCalls.WaitAsync(deaf.ToHandle(), ZxSignals.UserSignal0).AsTask());
        _event.Close().ThrowIfError();
        EventHandle<EventRights> closed = EventHandle<EventRights>.FromRaw(_event.Raw);
        await AssertStatus(ZxStatus.BadHandle, () => closed.WaitAsync(ZxSignals.UserSignal0).AsTask());
    }

    [Fact]
    public async Task What_comes_after_runs_under_no_lock()
    {
        // The continuation uses the object from another thread and waits for it, which a held lock would make impossible.
        Task continuation = Continue(_event);
        _event.Signal(ZxSignals.None, ZxSignals.UserSignal0).ThrowIfError();
        await continuation;

        static async Task Continue(EventHandle<EventRights> handle)
        {
            await handle.WaitAsync(ZxSignals.UserSignal0).ConfigureAwait(false);
            var thread = new Thread(() => handle.Signal(ZxSignals.None, ZxSignals.UserSignal2));
            thread.Start();
            thread.Join();
        }
    }

    [Fact]
    public async Task Cancellation_and_signal_may_race()
    {
        for (int i = 0; i < 2000; i++)
        {
            using var source = new CancellationTokenSource();
            using EventHandle<EventRights> raced = Zx.Event.Create();
            Task<ZxSignals> wait = raced.WaitAsync(ZxSignals.UserSignal0, source.Token).AsTask();
            Task cancelling = Task.Run(source.Cancel);
            raced.Signal(ZxSignals.None, ZxSignals.UserSignal0).ThrowIfError();
            try
            {
                Assert.Equal(ZxSignals.UserSignal0, await wait);
            }
            catch (OperationCanceledException)
            {
                Assert.True(source.IsCancellationRequested);
            }

            await cancelling;
            Assert.Equal(0, Observers(raced));
        }
    }
}
