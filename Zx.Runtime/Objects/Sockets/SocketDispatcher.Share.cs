namespace Zx.Kernel;

internal partial class SocketDispatcher
{
    // The share queue of this end, one deep: a handle in transit. Only sockets without a queue of their own get in, so queues never
    // nest and no socket keeps itself alive.
    private HandleSlot? _shared;

    /// <summary>Puts a handle into the queue of the other end.</summary>
    /// <param name="handle">A handle in transit, to a socket. Unless the result is OK it is still the caller's, to be destroyed.</param>
    public ZxStatus Share(HandleSlot handle)
    {
        ZxStatus status = CheckShared((SocketDispatcher)handle.Dispatcher);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        lock (Gate)
        {
            status = FindRoom(out SocketDispatcher? peer);
            if (status == ZxStatus.Ok)
            {
                Enqueue(peer!, handle);
            }

            return status;
        }
    }

    /// <summary>Takes a handle away from its owner and puts it into the queue of the other end, in one step.</summary>
    /// <param name="handle">A handle to a socket. Unless the result is OK it stays its owner's.</param>
    public ZxStatus Share(in HandleView handle)
    {
        ZxStatus status = CheckShared((SocketDispatcher)handle.Dispatcher);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        lock (Gate)
        {
            status = FindRoom(out SocketDispatcher? peer);
            if (status == ZxStatus.Ok)
            {
                if (!handle.Slot.TryClaim(handle.Name))
                {
                    return ZxStatus.BadHandle;
                }

                Enqueue(peer!, handle.Slot);
            }

            return status;
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

        lock (Gate)
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

    private ZxStatus CheckShared(SocketDispatcher socket) =>
        socket.HasAccept || IsOfSamePair(socket) ? ZxStatus.BadState
        : !HasAccept ? ZxStatus.NotSupported
        : ZxStatus.Ok;

    // The lock is held, by both of these.
    private ZxStatus FindRoom(out SocketDispatcher? peer)
    {
        peer = Peer;
        return IsDead ? ZxStatus.BadHandle
            : peer is null ? ZxStatus.PeerClosed
            : peer._shared is not null ? ZxStatus.ShouldWait
            : ZxStatus.Ok;
    }

    private void Enqueue(SocketDispatcher peer, HandleSlot handle)
    {
        peer._shared = handle;
        peer.UpdateSignals(ZxSignals.None, ZxSignals.SocketAccept);
        UpdateSignals(ZxSignals.SocketShare, ZxSignals.None);
    }

    private HandleSlot? TakeShared()
    {
        HandleSlot? handle = _shared;
        _shared = null;
        return handle;
    }
}
