namespace Zx.Kernel;

/// <summary>An object that handles refer to. It dies with its last handle; calls that still hold a reference find it dead.</summary>
/// <param name="type">What kind of object it is.</param>
/// <param name="gate">The lock that guards its state; both ends of a pair have the same.</param>
/// <param name="signals">The signals that are up at first.</param>
internal abstract partial class Dispatcher(ZxObjectType type, DispatcherLock gate, ZxSignals signals)
{
    private int _handleCount = 1;

    public ZxObjectType Type { get; } = type;

    public ulong Koid { get; } = KoidSource.Next();

    /// <summary>The rights that the first handle to it gets.</summary>
    public abstract ZxRights DefaultRights { get; }

    /// <summary>Whether objects of its type can be waited on at all.</summary>
    public bool IsWaitable => (DefaultRights & ZxRights.Wait) != ZxRights.None;

    /// <summary>The koid of the other end, also after that has died; zero if there is none.</summary>
    public virtual ulong RelatedKoid => 0;

    /// <summary>How many handles refer to it, those in transit included. A new object counts its first handle already.</summary>
    public virtual int HandleCount => Volatile.Read(ref _handleCount);

    protected DispatcherLock Gate { get; } = gate;

    /// <summary>Counts one more handle, unless the last one has gone: the dead do not come back.</summary>
    public bool TryAddHandle()
    {
        int count = Volatile.Read(ref _handleCount);
        while (count > 0)
        {
            int seen = Interlocked.CompareExchange(ref _handleCount, count + 1, count);
            if (seen == count)
            {
                return true;
            }

            count = seen;
        }

        return false;
    }

    /// <summary>Counts one handle less; the object dies with the last one.</summary>
    public void ReleaseHandle()
    {
        if (Interlocked.Decrement(ref _handleCount) == 0)
        {
            OnZeroHandles();
        }
    }

    /// <summary>What happens when the last handle has gone. Called once, under no lock.</summary>
    protected virtual void OnZeroHandles()
    {
    }
}
