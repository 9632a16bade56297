namespace Zx.Kernel;

/// <summary>Blocks a thread until one of some objects has one of some signals. Each thread has one, used again for each of its waits.</summary>
internal sealed partial class BlockingWait
{
    /// <summary>How many objects one wait can be for; the kernel's number.</summary>
    public const int MaximumItems = 16;

    [ThreadStatic]
    private static BlockingWait? t_idle;

    private readonly List<Item> _items = [];
    private int _count;
    private bool _satisfied;
    private bool _cancelled;

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

        return WaitHere(handle, watched, endsWithHandle: true, deadline, out observed);
    }

    /// <summary>The same, but the closing of the handle does not end it, nor does anybody hear of it.</summary>
    public static ZxStatus WaitBeyondHandle(in HandleView handle, ZxSignals watched, ZxTime deadline) =>
        ZxClock.HasPassed(deadline) ? ZxStatus.TimedOut : WaitHere(handle, watched, endsWithHandle: false, deadline, out _);

    /// <summary>Takes the wait of this thread; to be given back by <see cref="End"/>.</summary>
    // Taken away while in use: a thread that pumps messages while it blocks may come here again.
    public static BlockingWait Begin()
    {
        BlockingWait wait = t_idle ?? new BlockingWait();
        t_idle = null;
        (wait._satisfied, wait._cancelled) = (false, false);
        return wait;
    }

    /// <summary>Adds an object to wait on.</summary>
    /// <returns>Whether the handle was still there.</returns>
    public bool TryAdd(in HandleView handle, ZxSignals watched, bool endsWithHandle = true)
    {
        if (_count == _items.Count)
        {
            _items.Add(new Item(this));
        }

        Item item = _items[_count];
        item.Prepare(handle.Dispatcher, watched, endsWithHandle);
        if (!handle.Dispatcher.TryObserve(item, handle))
        {
            return false;
        }

        _count++;
        return true;
    }

    /// <summary>Blocks until one of the objects added has what is watched for, a handle is gone, or a moment has come.</summary>
    public void Block(ZxTime deadline)
    {
        lock (_items)
        {
            while (!_satisfied && !_cancelled && !ZxClock.HasPassed(deadline))
            {
                Monitor.Wait(_items, ZxClock.MillisecondsUntil(deadline));
            }
        }
    }

    /// <summary>Stops listening; what was seen is final then.</summary>
    public void Unobserve()
    {
        for (int i = 0; i < _count; i++)
        {
            _items[i].Stop();
        }
    }

    /// <summary>What was up at some moment, of the object that was added at some place.</summary>
    public ZxSignals SeenOf(int index) => _items[index].Seen;

    /// <summary>How the wait ended: a handle that is gone outweighs what else there is.</summary>
    public ZxStatus Result() => _cancelled ? ZxStatus.Canceled : _satisfied ? ZxStatus.Ok : ZxStatus.TimedOut;

    /// <summary>Gives the wait back to its thread.</summary>
    public void End()
    {
        Unobserve();
        _count = 0;
        t_idle = this;
    }

    private static ZxStatus WaitHere(
        in HandleView handle, ZxSignals watched, bool endsWithHandle, ZxTime deadline, out ZxSignals observed)
    {
        observed = ZxSignals.None;
        RuntimeMetrics.OnWait();
        BlockingWait wait = Begin();
        try
        {
            if (!wait.TryAdd(handle, watched, endsWithHandle))
            {
                return ZxStatus.BadHandle;
            }

            wait.Block(deadline);
            wait.Unobserve();
            observed = wait.SeenOf(0);
            return wait.Result();
        }
        finally
        {
            wait.End();
        }
    }
}
