namespace Zx.Kernel;

/// <summary>A signal that rises at a deadline.</summary>
internal sealed class TimerDispatcher() : Dispatcher(ZxObjectType.Timer, DispatcherLock.Create(), ZxSignals.None)
{
    private Timer? _timer;
    private ZxTime _deadline;
    private bool _isSet;
    private bool _isDead;

    public override ZxRights DefaultRights => RightsOf<TimerRights>.Mask;

    protected override ZxSignals ProgramSignals => ZxSignals.UserAll;

    /// <summary>Lowers the signal, and raises it at a deadline; at once, if that has passed.</summary>
    public ZxStatus Set(ZxTime deadline)
    {
        using (Gate.EnterScope())
        {
            if (_isDead)
            {
                return ZxStatus.BadHandle;
            }

            UpdateSignals(ZxSignals.TimerSignaled, ZxSignals.None);
            (_deadline, _isSet) = (deadline, true);
            FireOrArm();
            return ZxStatus.Ok;
        }
    }

    /// <summary>Lowers the signal; it does not rise any more.</summary>
    public void Cancel()
    {
        using (Gate.EnterScope())
        {
            UpdateSignals(ZxSignals.TimerSignaled, ZxSignals.None);
            _isSet = false;
            _timer?.Change(Timeout.Infinite, Timeout.Infinite);
        }
    }

    protected override void OnZeroHandles()
    {
        using (Gate.EnterScope())
        {
            (_isDead, _isSet) = (true, false);
            _timer?.Dispose();
        }
    }

    private void FireOrArm()
    {
        if (ZxClock.HasPassed(_deadline))
        {
            _isSet = false;
            UpdateSignals(ZxSignals.None, ZxSignals.TimerSignaled);
        }
        else if (_deadline != ZxTime.Infinite)
        {
            _timer ??= CreateTimer();
            _timer.Change(ZxClock.MillisecondsUntil(_deadline), Timeout.Infinite);
        }
    }

    // It outlives the call, and must not carry the caller's context, nor its process.
    private Timer CreateTimer()
    {
        using (ExecutionContext.SuppressFlow())
        {
            return new Timer(static state => ((TimerDispatcher)state!).OnElapsed(), this, Timeout.Infinite, Timeout.Infinite);
        }
    }

    // An early or belated call finds the timer set to something else, or not at all.
    private void OnElapsed()
    {
        using (Gate.EnterScope())
        {
            if (_isSet)
            {
                FireOrArm();
            }
        }
    }
}
