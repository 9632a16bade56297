using System.Diagnostics;

namespace Zx.Kernel;

internal partial class Dispatcher
{
    private ZxSignals _signals = signals;
    private SignalObserver? _observers;

    /// <summary>The signals that are up.</summary>
    public ZxSignals Signals => (ZxSignals)Volatile.Read(ref System.Runtime.CompilerServices.Unsafe.As<ZxSignals, uint>(ref _signals));

    /// <summary>The signals that programs may change.</summary>
    protected abstract ZxSignals ProgramSignals { get; }

    /// <summary>Changes signals as a program asks, on this object.</summary>
    public ZxStatus Signal(ZxSignals clear, ZxSignals set)
    {
        if (!IsWaitable)
        {
            return ZxStatus.NotSupported;
        }

        if (!MayChange(clear | set))
        {
            return ZxStatus.InvalidArgs;
        }

        lock (Gate)
        {
            UpdateSignals(clear, set);
            return ZxStatus.Ok;
        }
    }

    /// <summary>Changes signals as a program asks, on the other end.</summary>
    public virtual ZxStatus SignalPeer(ZxSignals clear, ZxSignals set) => ZxStatus.NotSupported;

    /// <summary>Begins to tell an observer of each change, and of the closing of a handle.</summary>
    /// <param name="observer">Stands in no other object; is told the signals that are up.</param>
    /// <param name="handle">The handle that it observes through.</param>
    /// <returns>Whether the handle still had its name; otherwise the observer was not taken.</returns>
    public bool TryObserve(SignalObserver observer, in HandleView handle)
    {
        lock (Gate)
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

    /// <summary>Stops telling an observer. It is told nothing more once this returns.</summary>
    public void Unobserve(SignalObserver observer)
    {
        lock (Gate)
        {
            Unlink(observer);
        }
    }

    /// <summary>How many observers it has, for diagnosis.</summary>
    public int CountObservers()
    {
        lock (Gate)
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

        lock (Gate)
        {
            for (SignalObserver? observer = _observers; observer is not null; observer = observer.Next)
            {
                if (observer.Handle == handle)
                {
                    observer.OnHandleClosed();
                }
            }
        }
    }

    protected bool MayChange(ZxSignals signals) => (signals & ~ProgramSignals) == ZxSignals.None;

    /// <summary>Clears some signals, then sets some, in one step. The lock is held.</summary>
    protected void UpdateSignals(ZxSignals clear, ZxSignals set)
    {
        Debug.Assert(Gate.IsHeldByCurrentThread);
        ZxSignals changed = (_signals & ~clear) | set;
        if (changed == _signals)
        {
            return;
        }

        _signals = changed;
        for (SignalObserver? observer = _observers; observer is not null; observer = observer.Next)
        {
            observer.OnSignals(changed);
        }
    }

    private void Link(SignalObserver observer, HandleSlot handle)
    {
        observer.Handle = handle;
        observer.Previous = null;
        observer.Next = _observers;
        _observers?.Previous = observer;
        Volatile.Write(ref _observers, observer);
    }

    private void Unlink(SignalObserver observer)
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
        observer.Handle = null;
    }
}
