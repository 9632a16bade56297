namespace Zx.Kernel;

internal static partial class SystemCalls
{
    private const SocketOptions AllSocketOptions = SocketOptions.Datagram | SocketOptions.HasControl | SocketOptions.HasAccept;
    private const SocketReadOptions AllReadOptions = SocketReadOptions.Control | SocketReadOptions.Peek;
    private const SocketShutdownOptions AllShutdownOptions = SocketShutdownOptions.Write | SocketShutdownOptions.Read;

    public static ZxStatus SocketCreate(uint options, out uint out0, out uint out1)
    {
        out0 = out1 = 0;
        return Forbids(JobPolicyCondition.NewSocket) ? ZxStatus.AccessDenied
            : ((SocketOptions)options & ~AllSocketOptions) != 0 ? ZxStatus.InvalidArgs
            : PublishNew(SocketDispatcher.CreatePair((SocketOptions)options), out out0, out out1);
    }

    public static ZxStatus SocketWrite(uint handle, uint options, ReadOnlySpan<byte> buffer, out nuint actual)
    {
        actual = 0;
        if (IsMissing(buffer) || (SocketWriteOptions)options is not (SocketWriteOptions.None or SocketWriteOptions.Control))
        {
            return ZxStatus.InvalidArgs;
        }

        if (FindSocket(handle, SysRequirements.SocketWriteHandle, out ZxStatus status) is not { } socket)
        {
            return status;
        }

        status = options == 0 ? socket.Write(buffer, out int written) : socket.WriteControl(buffer, out written);
        if (options == 0)
        {
            RuntimeMetrics.OnWritten(written);
        }

        actual = (uint)written;
        return status;
    }

    public static ZxStatus SocketRead(uint handle, uint options, Span<byte> buffer, out nuint actual)
    {
        actual = 0;
        if (IsMissing<byte>(buffer) || ((SocketReadOptions)options & ~AllReadOptions) != 0)
        {
            return ZxStatus.InvalidArgs;
        }

        if (FindSocket(handle, SysRequirements.SocketReadHandle, out ZxStatus status) is not { } socket)
        {
            return status;
        }

        bool peek = ((SocketReadOptions)options & SocketReadOptions.Peek) != 0;
        status = ((SocketReadOptions)options & SocketReadOptions.Control) == 0
            ? socket.Read(buffer, peek, out int read)
            : socket.ReadControl(buffer, peek, out read);
        actual = (uint)read;
        return status;
    }

    public static ZxStatus SocketShutdown(uint handle, uint options)
    {
        if (((SocketShutdownOptions)options & ~AllShutdownOptions) != 0)
        {
            return ZxStatus.InvalidArgs;
        }

        return FindSocket(handle, SysRequirements.SocketShutdownHandle, out ZxStatus status) is { } socket
            ? socket.Shutdown((SocketShutdownOptions)options)
            : status;
    }

    /// <summary>Looks up a socket; null unless the status is OK.</summary>
    private static SocketDispatcher? FindSocket(uint handle, HandleRequirement requirement, out ZxStatus status)
    {
        status = Find(handle, requirement, out HandleView view);
        return status == ZxStatus.Ok ? (SocketDispatcher)view.Dispatcher : null;
    }
}
