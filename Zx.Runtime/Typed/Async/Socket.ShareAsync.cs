using Zx.Kernel;

namespace Zx;

public static partial class Socket
{
    /// <summary>Sends a socket through a socket, once there is room in the queue.</summary>
    /// <remarks>
    /// Unlike <c>Share</c> it consumes the handle only in the step that queues it: whenever it fails, and when it is cancelled, the
    /// handle is still the caller's. Of several that wait for room at the same time each gets its turn; the order is not promised.
    /// </remarks>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <typeparam name="TSocketToShare">The rights of <paramref name="socketToShare"/>; they travel with it.</typeparam>
    /// <param name="handle">The socket to send it through. It must live until the share has ended.</param>
    /// <param name="socketToShare">The socket to send; it is gone once this succeeds, and only then.</param>
    /// <param name="cancellationToken">Ends the wait; the handle to be shared is then still the caller's.</param>
    /// <returns>A task that ends when the socket is queued.</returns>
    /// <exception cref="ZxException">
    /// What <see cref="Sys.SocketShare"/> answers, other than SHOULD_WAIT; <see cref="ZxStatus.Canceled"/>: <paramref name="handle"/>
    /// was closed meanwhile. The handle to be shared is still the caller's.
    /// </exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled. The handle to be shared is still the caller's.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.")]
    [Requires("socket_to_share must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_TRANSFER.")]
    [Protocol("Fails with ZX_ERR_BAD_STATE if socket_to_share is ZX_SOCKET_HAS_ACCEPT.")]
    [Protocol("Fails with ZX_ERR_BAD_STATE if socket_to_share is the object of handle.")]
    [Protocol("Fails with ZX_ERR_BAD_STATE if socket_to_share is the peer of handle.")]
    [Protocol("Fails with ZX_ERR_NOT_SUPPORTED if handle is not ZX_SOCKET_HAS_ACCEPT.")]
    [Protocol("Fails with ZX_ERR_PEER_CLOSED if the peer of handle is closed.")]
    [Protocol("Waits.")]
    [Protocol("the peer of handle becomes full.")]
    public static ValueTask ShareAsync<THandle, TSocketToShare>(
        [HandleUse] this SocketHandle<THandle> handle,
        [HandleRelease] SocketHandle<TSocketToShare> socketToShare,
        CancellationToken cancellationToken = default)
        where THandle : struct, ICanWrite
        where TSocketToShare : struct, ICanTransfer =>
        AsyncSocket.ShareAsync(HandleReference.Current(handle.Raw), socketToShare.Raw, cancellationToken);
}
