namespace Zx.Kernel;

internal partial class SocketDispatcher
{
    // The share queue of this end, one deep: a handle in transit. Only sockets without a queue of their own get in, so queues never
    // nest and no socket keeps itself alive.
    private HandleSlot? _shared;

    /// <summary>Puts a handle into the queue of the other end.</summary>
    /// <param name="handle">A handle to a socket.</param>
    /// <param name="socket">The socket.</param>
    /// <param name="name">
    /// The name by which its owner has it: it is taken away in the step that queues it, and stays the owner's unless the result is OK.
    /// Zero for one in transit, which is the caller's to destroy then.
    /// </param>
    public ZxStatus Share(HandleSlot handle, SocketDispatcher socket, ulong name = 0)
    {
        if (socket.HasAccept || IsOfSamePair(socket))
        {
            return ZxStatus.BadState;
        }

        if (!HasAccept)
        {
            return ZxStatus.NotSupported;
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

            if (peer._shared is not null)
            {
                return ZxStatus.ShouldWait;
            }

            if (name != 0 && !handle.TryClaim(name))
            {
                return ZxStatus.BadHandle;
            }

            peer._shared = handle;
            peer.UpdateSignals(ZxSignals.None, ZxSignals.SocketAccept);
            UpdateSignals(ZxSignals.SocketShare, ZxSignals.None);
            return ZxStatus.Ok;
        }
    }

    /// <summary>Takes the handle out of the queue of this end.</summary>
    /// <param name="required">The rights that it must have; if it lacks one it stays queued.</param>
    /// <param name="handle">A handle in transit, the caller's to publish.</param>
    public ZxStatus Accept(ZxRights required, out HandleSlot? handle)
    {
        handle = null;
        if (!HasAccept)
        {
            return ZxStatus.NotSupported;
        }

        using (Gate.EnterScope())
        {
            if (IsDead)
            {
                return ZxStatus.BadHandle;
            }

            if (_shared is null)
            {
                return ZxStatus.ShouldWait;
            }

            if ((_shared.Rights & required) != required)
            {
                return ZxStatus.AccessDenied;
            }

            handle = TakeShared();
            UpdateSignals(ZxSignals.SocketAccept, ZxSignals.None);
            Peer?.UpdateSignals(ZxSignals.None, ZxSignals.SocketShare);
            return ZxStatus.Ok;
        }
    }

    private HandleSlot? TakeShared()
    {
        HandleSlot? handle = _shared;
        _shared = null;
        return handle;
    }
}
