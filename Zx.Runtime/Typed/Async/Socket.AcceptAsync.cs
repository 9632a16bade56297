using System.Runtime.CompilerServices;
using Zx.Kernel;

namespace Zx;

public static partial class Socket
{
    /// <summary>Receives a socket that was shared through the other end, once there is one.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The socket whose queue to take it from. It must live until this has ended.</param>
    /// <param name="cancellationToken">Ends the wait; nothing has been taken out of the queue then.</param>
    /// <returns>The received socket, whose rights only run time knows.</returns>
    /// <exception cref="ZxException">
    /// <see cref="ZxStatus.PeerClosed"/>: the queue is empty and the other end is closed, so nothing will come;
    /// <see cref="ZxStatus.NotSupported"/>; <see cref="ZxStatus.BadHandle"/>; <see cref="ZxStatus.AccessDenied"/>;
    /// <see cref="ZxStatus.Canceled"/>: the handle was closed meanwhile.
    /// </exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.")]
    [Protocol("Fails with ZX_ERR_NOT_SUPPORTED if handle is not ZX_SOCKET_HAS_ACCEPT.")]
    [Protocol("Waits.")]
    [Protocol("handle becomes not full.")]
    [return: HandleAcquire]
    public static ValueTask<SocketHandle<AnyRights>> AcceptAsync<THandle>(
        [HandleUse] this SocketHandle<THandle> handle, CancellationToken cancellationToken = default)
        where THandle : struct, ICanRead =>
        handle.AcceptAsync(default(AnyRights), cancellationToken);

    /// <summary>Receives a socket that was shared through the other end, once there is one, if its handle has some rights.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <typeparam name="TRights">The rights that the received handle must have, and that its type then names.</typeparam>
    /// <param name="handle">The socket whose queue to take it from. It must live until this has ended.</param>
    /// <param name="rights">The rights, such as <see cref="Rights.ReadWrite"/>.</param>
    /// <param name="cancellationToken">Ends the wait; nothing has been taken out of the queue then.</param>
    /// <returns>The received socket.</returns>
    /// <exception cref="ZxException">
    /// As without rights; and <see cref="ZxStatus.AccessDenied"/> also if the queued handle lacks one of them: it then stays in the
    /// queue.
    /// </exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.")]
    [Protocol("Fails with ZX_ERR_NOT_SUPPORTED if handle is not ZX_SOCKET_HAS_ACCEPT.")]
    [Protocol("Waits.")]
    [Protocol("handle becomes not full.")]
    [return: HandleAcquire]
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<SocketHandle<TRights>> AcceptAsync<THandle, TRights>(
        [HandleUse] this SocketHandle<THandle> handle, TRights rights, CancellationToken cancellationToken = default)
        where THandle : struct, ICanRead
        where TRights : struct, IRights
    {
        uint accepted = await AsyncSocket.AcceptAsync(HandleReference.Current(handle.Raw), RightsOf<TRights>.Mask, cancellationToken)
            .ConfigureAwait(false);
        return accepted == 0
            ? throw new ZxException(ZxStatus.PeerClosed, "zx_socket_accept")
            : SocketHandle<TRights>.FromRaw(accepted);
    }

    /// <summary>Receives all sockets that are shared through the other end, until that is closed and the queue is empty.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <typeparam name="TRights">The rights that the received handles must have, and that their type then names.</typeparam>
    /// <param name="handle">The socket whose queue to take them from. It must live until this has ended.</param>
    /// <param name="rights">The rights, such as <see cref="Rights.ReadWrite"/>.</param>
    /// <param name="cancellationToken">Ends the wait; what is in the queue stays there.</param>
    /// <returns>The received sockets. Each is the caller's, to be closed by the caller.</returns>
    /// <exception cref="ZxException">
    /// <see cref="ZxStatus.AccessDenied"/> also if a queued handle lacks one of the rights: it then stays in the queue;
    /// <see cref="ZxStatus.NotSupported"/>; <see cref="ZxStatus.BadHandle"/>; <see cref="ZxStatus.Canceled"/>: the handle was closed
    /// meanwhile.
    /// </exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.")]
    public static IAsyncEnumerable<SocketHandle<TRights>> AcceptAllAsync<THandle, TRights>(
        [HandleUse] this SocketHandle<THandle> handle, TRights rights, CancellationToken cancellationToken = default)
        where THandle : struct, ICanRead
        where TRights : struct, IRights =>
        AcceptAllAsync<TRights>(HandleReference.Current(handle.Raw), cancellationToken);

    /// <summary>The same, for sockets whose rights only run time knows.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The socket whose queue to take them from. It must live until this has ended.</param>
    /// <param name="cancellationToken">Ends the wait; what is in the queue stays there.</param>
    /// <returns>The received sockets. Each is the caller's, to be closed by the caller.</returns>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.")]
    public static IAsyncEnumerable<SocketHandle<AnyRights>> AcceptAllAsync<THandle>(
        [HandleUse] this SocketHandle<THandle> handle, CancellationToken cancellationToken = default)
        where THandle : struct, ICanRead =>
        AcceptAllAsync<AnyRights>(HandleReference.Current(handle.Raw), cancellationToken);

    private static async IAsyncEnumerable<SocketHandle<TRights>> AcceptAllAsync<TRights>(
        HandleReference handle, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRights : struct, IRights
    {
        while (await AsyncSocket.AcceptAsync(handle, RightsOf<TRights>.Mask, cancellationToken).ConfigureAwait(false) is var accepted and not 0)
        {
            yield return SocketHandle<TRights>.FromRaw(accepted);
        }
    }
}
