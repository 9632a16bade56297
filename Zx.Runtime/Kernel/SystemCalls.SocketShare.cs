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

        if (socket is not null)
        {
            status = SysRequirements.SocketShareSocketToShare.Check(shared.Rights, shared.Dispatcher.Type);
            if (status == ZxStatus.Ok)
            {
                status = socket.Share(shared);
            }
        }

        if (status != ZxStatus.Ok)
        {
            HandleTable.Destroy(shared);
        }

        return status;
    }

    public static ZxStatus SocketAccept(uint handle, out uint outSocket) => AcceptWith(handle, ZxRights.None, out outSocket);

    /// <summary>Accepts a handle only if it has some rights; otherwise answers access denied and leaves it queued.</summary>
    public static ZxStatus AcceptWith(uint handle, ZxRights required, out uint outSocket)
    {
        outSocket = 0;
        if (FindSocket(handle, SysRequirements.SocketAcceptHandle, out ZxStatus status) is not { } socket)
        {
            return status;
        }

        status = socket.Accept(required, out HandleSlot? accepted);
        return accepted is null ? status : HandleTable.Publish(accepted, ZxProcess.Current, out outSocket);
    }
}
