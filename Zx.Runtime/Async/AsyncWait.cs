using System.Threading.Tasks.Sources;

namespace Zx.Kernel;

/// <summary>Waits, without a thread, until an object has one of some signals. Used again and again.</summary>
/// <remarks>
/// Whoever takes it out of the object's list decides how it ends: the signal, the closing of the handle, or the cancellation. What
/// awaits it goes on in the thread pool, never under the lock of an object.
/// </remarks>
internal class AsyncWait : SignalObserver, IValueTaskSource<ZxSignals>, IThreadPoolWorkItem, IPooled
{
    // The wait has been set up whole, and it has ended: what comes second of the two lets the awaiter go on.
    private const int BothSteps = 2;

    private ManualResetValueTaskSourceCore<ZxSignals> _source;
    private CancellationToken _cancellation;
    private CancellationTokenRegistration _registration;
    private Dispatcher? _dispatcher;
    private ZxStatus _status;
    private ZxSignals _seen;
    private int _steps;

    public IPooled? NextIdle { get; set; }

    protected ZxSignals Watched { get; private set; }

    /// <summary>Waits on the object of a handle.</summary>
    /// <param name="handle">The handle; the wait ends when it is destroyed.</param>
    /// <param name="watched">The signals any one of which ends the wait.</param>
    /// <param name="cancellation">Ends the wait with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The signals that were up in the end. Fails with a <see cref="ZxException"/> whose status is CANCELED if the handle was closed.</returns>
    public static ValueTask<ZxSignals> Until(in HandleView handle, ZxSignals watched, CancellationToken cancellation)
    {
        ZxSignals signals = handle.Dispatcher.Signals;
        return (signals & watched) != ZxSignals.None
            ? ValueTask.FromResult(signals)
            : IdlePool<AsyncWait>.Rent().Start(handle, watched, cancellation);
    }

    public override void OnSignals(ZxSignals signals)
    {
        if (IsMet(signals))
        {
            Leave();
            End(ZxStatus.Ok, signals);
        }
    }

    public override void OnHandleClosed() => End(ZxStatus.Canceled, ZxSignals.HandleClosed);

    void IThreadPoolWorkItem.Execute()
    {
        // Waits for a cancellation that is under way and comes too late: it must not meet the next wait.
        _registration.Dispose();
        if (_status == ZxStatus.Ok)
        {
            _source.SetResult(_seen);
        }
        else
        {
            _source.SetException(_seen == ZxSignals.HandleClosed
                ? new ZxException(_status)
                : new OperationCanceledException(_cancellation));
        }
    }

    ZxSignals IValueTaskSource<ZxSignals>.GetResult(short token)
    {
        try
        {
            return _source.GetResult(token);
        }
        finally
        {
            _source.Reset();
            (_dispatcher, _cancellation, _registration) = (null, default, default);
            Release();
        }
    }

    ValueTaskSourceStatus IValueTaskSource<ZxSignals>.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource<ZxSignals>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    /// <summary>Begins to wait.</summary>
    protected ValueTask<ZxSignals> Start(in HandleView handle, ZxSignals watched, CancellationToken cancellation)
    {
        RuntimeMetrics.OnWait();
        (_dispatcher, Watched, _cancellation, _steps) = (handle.Dispatcher, watched, cancellation, 0);
        var task = new ValueTask<ZxSignals>(this, _source.Version);
        if (cancellation.IsCancellationRequested)
        {
            Release();
            return ValueTask.FromCanceled<ZxSignals>(cancellation);
        }

        if (!handle.Dispatcher.TryObserve(this, handle))
        {
            Release();
            return ValueTask.FromException<ZxSignals>(new ZxException(ZxStatus.BadHandle));
        }

        if (cancellation.CanBeCanceled)
        {
            _registration = cancellation.UnsafeRegister(static state => ((AsyncWait)state!).OnCancelled(), this);
        }

        Step();
        return task;
    }

    /// <summary>Whether the wait is over. The lock of the object is held.</summary>
    protected virtual bool IsMet(ZxSignals signals) => (signals & Watched) != ZxSignals.None;

    /// <summary>Goes back to where it came from.</summary>
    protected virtual void Release() => IdlePool<AsyncWait>.Return(this);

    private void OnCancelled()
    {
        if (_dispatcher!.Unobserve(this))
        {
            End(ZxStatus.Canceled, ZxSignals.None);
        }
    }

    private void End(ZxStatus status, ZxSignals seen)
    {
        (_status, _seen) = (status, seen);
        Step();
    }

    private void Step()
    {
        if (Interlocked.Increment(ref _steps) == BothSteps)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }
}
