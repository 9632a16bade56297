namespace Zx.Kernel;

/// <summary>Wants to know of the signals of one object, through one handle. It stands in the object's list of observers.</summary>
/// <remarks>
/// Its methods are called under the object's lock: they may take note and wake a thread or queue a work item, but run nobody else's
/// code and make no call.
/// </remarks>
internal abstract class SignalObserver
{
    /// <summary>The object in whose list it stands; null while it stands in none.</summary>
    public Dispatcher? Observed { get; set; }

    /// <summary>The handle observed through. It stays the same handle while it is queued and when it is accepted elsewhere.</summary>
    public HandleSlot? Handle { get; set; }

    public SignalObserver? Previous { get; set; }

    public SignalObserver? Next { get; set; }

    /// <summary>Told what is up: once at first, then after each change. It may leave the list.</summary>
    public abstract void OnSignals(ZxSignals signals);

    /// <summary>Told that the handle is being destroyed, after it was taken out of the list.</summary>
    public abstract void OnHandleClosed();

    /// <summary>Leaves the list, from within <see cref="OnSignals"/>.</summary>
    protected void Leave() => Observed!.Unlink(this);
}
