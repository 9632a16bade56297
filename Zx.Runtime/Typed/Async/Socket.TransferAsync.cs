using Zx.Kernel;

namespace Zx;

public static partial class Socket
{
    /// <summary>Reads what there is, once there is something: of a stream some bytes, of datagrams the first.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The socket. It must live until the read has ended.</param>
    /// <param name="buffer">Where the bytes go. If it is empty, this waits for data and takes none.</param>
    /// <param name="cancellationToken">Ends the wait; nothing has been read then.</param>
    /// <returns>
    /// How many bytes were read; zero at the end: all is read, and the other end is closed or has shut down writing.
    /// </returns>
    /// <exception cref="ZxException">
    /// <see cref="ZxStatus.BadHandle"/>; <see cref="ZxStatus.AccessDenied"/>; <see cref="ZxStatus.Canceled"/>: the handle was closed
    /// meanwhile.
    /// </exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.")]
    public static ValueTask<int> ReadAsync<THandle>(
        [HandleUse] this SocketHandle<THandle> handle, Memory<byte> buffer, CancellationToken cancellationToken = default)
        where THandle : struct, ICanRead =>
        AsyncSocket.ReadAsync(HandleReference.Current(handle.Raw), buffer, cancellationToken);

    /// <summary>Writes all of some data, waiting for room where there is none; a datagram as a whole, once there is room for all of it.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The socket. It must live until the write has ended.</param>
    /// <param name="buffer">The data. It must not change until the write has ended.</param>
    /// <param name="cancellationToken">Ends the wait. Of a stream a part may have been written then, of a datagram nothing.</param>
    /// <returns>A task that ends when all has been written.</returns>
    /// <exception cref="ZxException">
    /// <see cref="ZxStatus.PeerClosed"/>; <see cref="ZxStatus.BadState"/>: writing has been shut down;
    /// <see cref="ZxStatus.OutOfRange"/>: a datagram is longer than an empty socket could take; <see cref="ZxStatus.BadHandle"/>;
    /// <see cref="ZxStatus.AccessDenied"/>; <see cref="ZxStatus.Canceled"/>: the handle was closed meanwhile.
    /// </exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.")]
    public static ValueTask WriteAsync<THandle>(
        [HandleUse] this SocketHandle<THandle> handle, ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        where THandle : struct, ICanWrite =>
        AsyncSocket.WriteAsync(HandleReference.Current(handle.Raw), buffer, cancellationToken);
}
