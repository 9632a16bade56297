namespace Zx.MachineCode;

/// <summary>The same calls by numbers, as a careful program makes them.</summary>
internal static class RawCalls
{
    public static ZxStatus Write(uint handle, ReadOnlySpan<byte> data, out int actual)
    {
        ZxStatus status = Sys.SocketWrite(handle, 0, data, out nuint written);
        actual = checked((int)written);
        return status;
    }

    public static int WriteOrThrow(uint handle, ReadOnlySpan<byte> data)
    {
        Sys.SocketWrite(handle, 0, data, out nuint written).ThrowIfError("zx_socket_write");
        return checked((int)written);
    }

    public static ZxStatus Read(uint handle, Span<byte> data, out int actual)
    {
        ZxStatus status = Sys.SocketRead(handle, 0, data, out nuint read);
        actual = checked((int)read);
        return status;
    }

    public static int ReadOrThrow(uint handle, Span<byte> data)
    {
        Sys.SocketRead(handle, 0, data, out nuint read).ThrowIfError("zx_socket_read");
        return checked((int)read);
    }

    public static ZxStatus Share(uint handle, uint shared) => Sys.SocketShare(handle, shared);

    public static uint Accept(uint handle)
    {
        _ = Sys.SocketAccept(handle, out uint accepted);
        return accepted;
    }

    public static uint AcceptOrThrow(uint handle)
    {
        Sys.SocketAccept(handle, out uint accepted).ThrowIfError("zx_socket_accept");
        return accepted;
    }

    public static uint Duplicate(uint handle)
    {
        _ = Sys.HandleDuplicate(handle, ZxRights.SameRights, out uint duplicate);
        return duplicate;
    }

    public static uint DuplicateToReadOrThrow(uint handle)
    {
        Sys.HandleDuplicate(handle, ZxRights.Read, out uint duplicate).ThrowIfError("zx_handle_duplicate");
        return duplicate;
    }

    public static ZxStatus Close(uint handle) => Sys.HandleClose(handle);

    public static void Dispose(uint handle) => _ = Sys.HandleClose(handle);
}
