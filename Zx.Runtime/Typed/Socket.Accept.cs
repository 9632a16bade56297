using Zx.Kernel;

namespace Zx;

public static partial class Socket
{
    /// <summary>Receives a socket that was shared through the other end, if its handle has some rights.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <typeparam name="TRights">The rights that the received handle must have, and that its type then names.</typeparam>
    /// <param name="handle">The socket whose queue to take it from.</param>
    /// <param name="rights">The rights, such as <see cref="Rights.ReadWrite"/>.</param>
    /// <param name="socket">The received socket; invalid unless the status is <see cref="ZxStatus.Ok"/>.</param>
    /// <returns>
    /// What <see cref="Sys.SocketAccept"/> answers; and <see cref="ZxStatus.AccessDenied"/> also if the queued handle lacks one of the
    /// rights: it then stays in the queue.
    /// </returns>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.")]
    [DocumentedError(ZxStatus.NotSupported, "handle was not created with ZX_SOCKET_HAS_ACCEPT.")]
    [Protocol("Fails with ZX_ERR_NOT_SUPPORTED if handle is not ZX_SOCKET_HAS_ACCEPT.")]
    [Protocol("handle becomes not full.")]
    public static ZxStatus Accept<THandle, TRights>(
        [HandleUse] this SocketHandle<THandle> handle, TRights rights, [HandleAcquire] out SocketHandle<TRights> socket)
        where THandle : struct, ICanRead
        where TRights : struct, IRights
    {
        ZxStatus status = SystemCalls.AcceptWith(ZxProcess.Current, handle.Raw, RightsOf<TRights>.Mask, out uint raw);
        socket = SocketHandle<TRights>.FromRaw(raw);
        return status;
    }

    /// <summary>Receives a socket that was shared through the other end, if its handle has some rights.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <typeparam name="TRights">The rights that the received handle must have, and that its type then names.</typeparam>
    /// <param name="handle">The socket whose queue to take it from.</param>
    /// <param name="rights">The rights, such as <see cref="Rights.ReadWrite"/>.</param>
    /// <returns>The received socket.</returns>
    /// <exception cref="ZxException">
    /// What <see cref="Sys.SocketAccept"/> answers; and <see cref="ZxStatus.AccessDenied"/> also if the queued handle lacks one of the
    /// rights: it then stays in the queue.
    /// </exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.")]
    [DocumentedError(ZxStatus.NotSupported, "handle was not created with ZX_SOCKET_HAS_ACCEPT.")]
    [Protocol("Fails with ZX_ERR_NOT_SUPPORTED if handle is not ZX_SOCKET_HAS_ACCEPT.")]
    [Protocol("handle becomes not full.")]
    [return: HandleAcquire]
    public static SocketHandle<TRights> Accept<THandle, TRights>([HandleUse] this SocketHandle<THandle> handle, TRights rights)
        where THandle : struct, ICanRead
        where TRights : struct, IRights
    {
        handle.Accept(rights, out SocketHandle<TRights> socket).ThrowIfError("zx_socket_accept");
        return socket;
    }
}
