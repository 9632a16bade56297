namespace Zx.Kernel;

internal static partial class SystemCalls
{
    /// <summary>The shared handle is taken away from the caller whatever happens, and destroyed unless it gets into the queue.</summary>
    public static ZxStatus SocketShare(uint handle, uint socketToShare)
    {
        SocketDispatcher? socket = FindSocket(handle, SysRequirements.SocketShareHandle, out ZxStatus status);
        if (Claim(socketToShare) is not { } shared)
        {
            return status != ZxStatus.Ok ? status : ZxStatus.BadHandle;
        }

        // Once it is queued it may be gone before this thread goes on.
        ulong koid = shared.Dispatcher.Koid;
        if (socket is not null)
        {
            status = SysRequirements.SocketShareSocketToShare.Check(shared.Rights, shared.Dispatcher.Type);
            if (status == ZxStatus.Ok)
            {
                status = socket.Share(shared, (SocketDispatcher)shared.Dispatcher);
            }
        }

        if (status == ZxStatus.Ok)
        {
            RuntimeMetrics.OnShared(socket!, koid);
        }
        else
        {
            HandleTable.Destroy(shared);
        }

        return status;
    }

    /// <summary>
    /// Shares only if there is room, and nothing is wrong: otherwise the shared handle stays the caller's. What is wrong comes out in
    /// the same order.
    /// </summary>
    public static ZxStatus ShareIfRoom(ZxProcess process, uint handle, uint socketToShare)
    {
        ZxStatus status = Find(process, handle, SysRequirements.SocketShareHandle, out HandleView view);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        status = Find(process, socketToShare, SysRequirements.SocketShareSocketToShare, out HandleView shared);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        status = ((SocketDispatcher)view.Dispatcher).Share(shared.Slot, (SocketDispatcher)shared.Dispatcher, shared.Name);
        if (status == ZxStatus.Ok)
        {
            RuntimeMetrics.OnShared(view.Dispatcher, shared.Dispatcher.Koid);
        }

        return status;
    }

    public static ZxStatus SocketAccept(uint handle, out uint outSocket) =>
        AcceptWith(ZxProcess.Current, handle, ZxRights.None, out outSocket);

    /// <summary>Accepts a handle only if it has some rights; otherwise answers access denied and leaves it queued.</summary>
    public static ZxStatus AcceptWith(ZxProcess process, uint handle, ZxRights required, out uint outSocket)
    {
        outSocket = 0;
        ZxStatus status = Find(process, handle, SysRequirements.SocketAcceptHandle, out HandleView view);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        status = ((SocketDispatcher)view.Dispatcher).Accept(required, out HandleSlot? accepted);
        if (accepted is null)
        {
            return status;
        }

        if (ZxEventSource.Log.IsEnabled())
        {
            ZxEventSource.Log.Accepted((long)view.Dispatcher.Koid, (long)accepted.Dispatcher.Koid);
        }

        return HandleTable.Publish(accepted, process, out outSocket);
    }
}
