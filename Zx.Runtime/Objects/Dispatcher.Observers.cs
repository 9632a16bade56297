namespace Zx.Kernel;

internal partial class Dispatcher
{
    private SignalObserver? _observers;

    /// <summary>Begins to tell an observer of each change, and of the closing of a handle.</summary>
    /// <param name="observer">Stands in no other object; is told the signals that are up.</param>
    /// <param name="handle">The handle that it observes through.</param>
    /// <returns>Whether the handle still had its name; otherwise the observer was not taken.</returns>
    public bool TryObserve(SignalObserver observer, in HandleView handle)
    {
        using (Gate.EnterScope())
        {
            Link(observer, handle.Slot);

            // Whoever destroys the handle takes its name away before looking for observers; the fence makes one see the other.
            Interlocked.MemoryBarrier();
            if (handle.Slot.Name != handle.Name)
            {
                Unlink(observer);
                return false;
            }

            observer.OnSignals(_signals);
            return true;
        }
    }

    /// <summary>Stops telling an observer, unless it has been taken out already. It is told nothing more once this returns.</summary>
    /// <returns>Whether it stood in the list until now.</returns>
    public bool Unobserve(SignalObserver observer)
    {
        using (Gate.EnterScope())
        {
            bool stood = observer.Observed == this;
            if (stood)
            {
                Unlink(observer);
            }

            return stood;
        }
    }

    /// <summary>How many observers it has, for diagnosis.</summary>
    public int CountObservers()
    {
        using (Gate.EnterScope())
        {
            int count = 0;
            for (SignalObserver? observer = _observers; observer is not null; observer = observer.Next)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>Tells those who observe through a handle in transit that it is being destroyed.</summary>
    public void CancelObservers(HandleSlot handle)
    {
        if (Volatile.Read(ref _observers) is null)
        {
            return;
        }

        using (Gate.EnterScope())
        {
            SignalObserver? next;
            for (SignalObserver? observer = _observers; observer is not null; observer = next)
            {
                next = observer.Next;
                if (observer.Handle == handle)
                {
                    Unlink(observer);
                    observer.OnHandleClosed();
                }
            }
        }
    }

    /// <summary>Ends the waits for a port that a handle has under a key.</summary>
    /// <returns>Whether there was one.</returns>
    public bool CancelWaits(PortDispatcher port, HandleSlot handle, uint use, ulong key)
    {
        bool found = false;
        using (Gate.EnterScope())
        {
            SignalObserver? next;
            for (SignalObserver? observer = _observers; observer is not null; observer = next)
            {
                next = observer.Next;
                if (observer is PortEntry entry && entry.IsFor(port) && entry.IsFrom(handle, use, key))
                {
                    Unlink(entry);
                    port.Withdraw(entry);
                    found = true;
                }
            }
        }

        return found;
    }

    /// <summary>Takes an observer out of the list. The lock is held.</summary>
    internal void Unlink(SignalObserver observer)
    {
        if (observer.Previous is { } previous)
        {
            previous.Next = observer.Next;
        }
        else
        {
            _observers = observer.Next;
        }

        observer.Next?.Previous = observer.Previous;
        observer.Previous = null;
        observer.Next = null;
        observer.Observed = null;
        observer.Handle = null;
    }

    /// <summary>Tells the observers of one kind what is up. Each may leave the list then, and no other. The lock is held.</summary>
    protected void Tell<TObserver>()
        where TObserver : SignalObserver
    {
        SignalObserver? next;
        for (SignalObserver? observer = _observers; observer is not null; observer = next)
        {
            next = observer.Next;
            (observer as TObserver)?.OnSignals(_signals);
        }
    }

    private void Link(SignalObserver observer, HandleSlot handle)
    {
        observer.Observed = this;
        observer.Handle = handle;
        observer.Previous = null;
        observer.Next = _observers;
        _observers?.Previous = observer;
        Volatile.Write(ref _observers, observer);
    }
}
