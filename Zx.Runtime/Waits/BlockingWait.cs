namespace Zx.Kernel;

/// <summary>Blocks a thread until an object has one of some signals. Each thread has one, used again for each of its waits.</summary>
internal sealed class BlockingWait : SignalObserver
{
    [ThreadStatic]
    private static BlockingWait? t_idle;

    private ZxSignals _watched;
    private ZxSignals _observed;
    private bool _satisfied;

    private bool IsHandleClosed => (_observed & ZxSignals.HandleClosed) != ZxSignals.None;

    /// <summary>Waits on the object of a handle.</summary>
    /// <param name="handle">The handle; the wait ends when it is destroyed.</param>
    /// <param name="watched">The signals any one of which ends the wait.</param>
    /// <param name="deadline">When to give up.</param>
    /// <param name="observed">Every signal that was up at some moment of the wait.</param>
    public static ZxStatus Wait(in HandleView handle, ZxSignals watched, ZxTime deadline, out ZxSignals observed)
    {
        observed = handle.Dispatcher.Signals;
        if ((observed & watched) != ZxSignals.None)
        {
            return ZxStatus.Ok;
        }

        if (ZxClock.HasPassed(deadline))
        {
            return ZxStatus.TimedOut;
        }

        // Taken away while in use: a thread that pumps messages while it blocks may come here again.
        BlockingWait wait = t_idle ?? new BlockingWait();
        t_idle = null;
        ZxStatus status = wait.Run(handle, watched, deadline, out observed);
        t_idle = wait;
        return status;
    }

    public override void OnSignals(ZxSignals signals)
    {
        lock (this)
        {
            _observed |= signals;
            if ((signals & _watched) != ZxSignals.None)
            {
                _satisfied = true;
                Monitor.Pulse(this);
            }
        }
    }

    public override void OnHandleClosed()
    {
        lock (this)
        {
            _observed |= ZxSignals.HandleClosed;
            Monitor.Pulse(this);
        }
    }

    private ZxStatus Run(in HandleView handle, ZxSignals watched, ZxTime deadline, out ZxSignals observed)
    {
        (_watched, _observed, _satisfied) = (watched, ZxSignals.None, false);
        if (!handle.Dispatcher.TryObserve(this, handle))
        {
            observed = ZxSignals.None;
            return ZxStatus.BadHandle;
        }

        try
        {
            Block(deadline);
        }
        finally
        {
            handle.Dispatcher.Unobserve(this);
        }

        observed = _observed;
        return IsHandleClosed ? ZxStatus.Canceled : _satisfied ? ZxStatus.Ok : ZxStatus.TimedOut;
    }

    private void Block(ZxTime deadline)
    {
        lock (this)
        {
            while (!_satisfied && !IsHandleClosed && !ZxClock.HasPassed(deadline))
            {
                Monitor.Wait(this, ZxClock.MillisecondsUntil(deadline));
            }
        }
    }
}
