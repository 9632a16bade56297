namespace Zx.Kernel;

/// <summary>One end of a pair. One lock guards both ends, so whatever is done to a pair is done at once.</summary>
/// <typeparam name="TSelf">The class of both ends.</typeparam>
/// <param name="type">What kind of object it is.</param>
/// <param name="gate">The lock of the pair.</param>
/// <param name="signals">The signals that are up at first.</param>
internal abstract class PeeredDispatcher<TSelf>(ZxObjectType type, DispatcherLock gate, ZxSignals signals) : Dispatcher(type, gate, signals)
    where TSelf : PeeredDispatcher<TSelf>
{
    private ulong _relatedKoid;

    public sealed override ulong RelatedKoid => _relatedKoid;

    /// <summary>The other end, or null once either has died. Read under the lock.</summary>
    protected TSelf? Peer { get; private set; }

    /// <summary>Whether the last handle has gone: a call that still holds a reference is as late as one with a closed handle.</summary>
    protected bool IsDead { get; private set; }

    public sealed override ZxStatus SignalPeer(ZxSignals clear, ZxSignals set)
    {
        if (!MayChange(clear | set))
        {
            return ZxStatus.InvalidArgs;
        }

        using (Gate.EnterScope())
        {
            if (IsDead)
            {
                return ZxStatus.BadHandle;
            }

            if (Peer is not { } peer)
            {
                return ZxStatus.PeerClosed;
            }

            peer.UpdateSignals(clear, set);
            return ZxStatus.Ok;
        }
    }

    /// <summary>Makes two new ends each other's.</summary>
    protected static (TSelf End0, TSelf End1) Pair(TSelf end0, TSelf end1)
    {
        (end0.Peer, end1.Peer) = (end1, end0);
        (end0._relatedKoid, end1._relatedKoid) = (end1.Koid, end0.Koid);
        return (end0, end1);
    }

    /// <summary>Tells whether an object is this end or the other, dead or alive.</summary>
    protected bool IsOfSamePair(TSelf other) => other == this || other.Koid == _relatedKoid;

    protected sealed override void OnZeroHandles()
    {
        HandleSlot? orphans;
        using (Gate.EnterScope())
        {
            IsDead = true;
            orphans = ReleaseContent();
            if (Peer is { } peer)
            {
                Peer = null;
                peer.Peer = null;
                peer.OnPeerClosed();
            }
        }

        HandleTable.Destroy(orphans);
    }

    /// <summary>Gives back what is queued at this end, which nobody will read. The lock is held.</summary>
    /// <returns>Handles that were queued, to be destroyed once the lock is released.</returns>
    protected virtual HandleSlot? ReleaseContent() => null;

    /// <summary>Says so in the signals of this end: the other one has died. The lock is held.</summary>
    protected abstract void OnPeerClosed();
}
