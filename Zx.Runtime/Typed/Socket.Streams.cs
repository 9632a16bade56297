using System.IO.Pipelines;
using Zx.Kernel;

namespace Zx;

public static partial class Socket
{
    /// <summary>Makes the socket a stream, which owns the handle from now on and closes it when it is disposed of.</summary>
    /// <remarks>
    /// The stream can be read and written as far as the handle's rights go. Reading ends where the other end has closed or shut down
    /// writing. Failures are an <see cref="IOException"/> with the <see cref="ZxException"/> inside. It stays in the process in which
    /// it was made, whoever uses it.
    /// </remarks>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The socket; the name is gone. To keep one, make a duplicate before.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ZxException"><see cref="ZxStatus.BadHandle"/>: not a handle of this process.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET.")]
    public static Stream AsStream<THandle>([HandleReleaseAlways] this SocketHandle<THandle> handle)
        where THandle : struct, IRights => new SocketStream(EndOf(handle), FileAccess.ReadWrite);

    /// <summary>Makes the socket a pipe to read from, which owns the handle from now on and closes it when it is completed.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The socket; the name is gone. To keep one, make a duplicate before.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="ZxException"><see cref="ZxStatus.BadHandle"/>: not a handle of this process.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.")]
    public static PipeReader AsPipeReader<THandle>([HandleReleaseAlways] this SocketHandle<THandle> handle)
        where THandle : struct, ICanRead => PipeReader.Create(new SocketStream(EndOf(handle), FileAccess.Read));

    /// <summary>
    /// Makes the socket a pipe to write to, which owns the handle from now on; completing it shuts writing down and closes the handle.
    /// </summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The socket; the name is gone. To keep one, make a duplicate before.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="ZxException"><see cref="ZxStatus.BadHandle"/>: not a handle of this process.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.")]
    public static PipeWriter AsPipeWriter<THandle>([HandleReleaseAlways] this SocketHandle<THandle> handle)
        where THandle : struct, ICanWrite => PipeWriter.Create(new SocketStream(EndOf(handle), FileAccess.Write));

    /// <summary>
    /// Makes the socket a pair of pipes, as connections have, which own the handle from now on: it is closed when both are completed,
    /// and completing the output shuts writing down before.
    /// </summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The socket; the name is gone. To keep one, make a duplicate before.</param>
    /// <returns>Both pipes.</returns>
    /// <exception cref="ZxException"><see cref="ZxStatus.BadHandle"/>: not a handle of this process.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ and have ZX_RIGHT_WRITE.")]
    public static IDuplexPipe AsDuplexPipe<THandle>([HandleReleaseAlways] this SocketHandle<THandle> handle)
        where THandle : struct, ICanRead, ICanWrite => new SocketPipe(HandleReference.Current(handle.Raw));

    private static SocketEnd EndOf<THandle>(SocketHandle<THandle> handle)
        where THandle : struct, IRights => new(HandleReference.Current(handle.Raw), owners: 1);
}
