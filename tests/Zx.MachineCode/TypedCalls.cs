namespace Zx.MachineCode;

/// <summary>Calls by typed handles. Each method has its like in <see cref="RawCalls"/>.</summary>
internal static class TypedCalls
{
    public static ZxStatus Write(SocketHandle<SocketRights> handle, ReadOnlySpan<byte> data, out int actual) =>
        handle.Write(data, out actual);

    public static int WriteOrThrow(SocketHandle<SocketRights> handle, ReadOnlySpan<byte> data) => handle.Write(data);

    public static ZxStatus Read(SocketHandle<SocketRights> handle, Span<byte> data, out int actual) => handle.Read(data, out actual);

    public static int ReadOrThrow(SocketHandle<SocketRights> handle, Span<byte> data) => handle.Read(data);

    public static ZxStatus Share(SocketHandle<SocketRights> handle, SocketHandle<SocketRights> shared) => handle.Share(shared);

    public static SocketHandle<AnyRights> Accept(SocketHandle<SocketRights> handle)
    {
        _ = handle.Accept(out SocketHandle<AnyRights> accepted);
        return accepted;
    }

    public static SocketHandle<AnyRights> AcceptOrThrow(SocketHandle<SocketRights> handle) => handle.Accept();

    public static SocketHandle<SocketRights> Duplicate(SocketHandle<SocketRights> handle)
    {
        _ = handle.Duplicate(Rights.Same, out SocketHandle<SocketRights> duplicate);
        return duplicate;
    }

    public static SocketHandle<Read> DuplicateToReadOrThrow(SocketHandle<SocketRights> handle) => handle.Duplicate(Rights.Read);

    public static ZxStatus Close(SocketHandle<SocketRights> handle) => handle.Close();

    public static void Dispose(SocketHandle<SocketRights> handle) => handle.Dispose();
}
