using Zx;

static class Mistakes
{
    static void UseAfterShare(SocketHandle<SocketRights> channel)
    {
        var (near, far) = Socket.Create();
        channel.Share(far).ThrowIfError();
        far.Write("too late"u8);
        near.Dispose();
    }

    static void CloseAfterFailedShare(SocketHandle<SocketRights> channel)
    {
        var (near, far) = Socket.Create();
        if (channel.Share(far) != ZxStatus.Ok)
        {
            far.Close();
        }

        near.Dispose();
    }

    static void SharedOnOnePath(SocketHandle<SocketRights> channel, bool urgent)
    {
        var (near, far) = Socket.Create();
        if (urgent)
        {
            channel.Share(far).ThrowIfError();
        }

        far.Write("perhaps"u8);
        near.Dispose();
        far.Dispose();
    }

    static void SharedInEveryRound(SocketHandle<SocketRights> channel, int rounds)
    {
        var (near, far) = Socket.Create();
        for (int round = 0; round < rounds; round++)
        {
            channel.Share(far).ThrowIfError();
        }

        near.Dispose();
    }

    static void SharedWithoutTransfer(SocketHandle<SocketRights> channel)
    {
        var (near, far) = Socket.Create();
        SocketHandle<Write> log = far.Duplicate(Rights.Write);
        channel.Share(log);
        near.Dispose();
        far.Dispose();
    }

    static void SharedWithoutTransferUntyped(uint channel, uint socket)
    {
        Sys.HandleDuplicate(socket, ZxRights.Read | ZxRights.Write, out uint weak).ThrowIfError();
        Sys.SocketShare(channel, weak).ThrowIfError();
    }
}
