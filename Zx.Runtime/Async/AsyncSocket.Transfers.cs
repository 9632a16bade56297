using System.Runtime.CompilerServices;

namespace Zx.Kernel;

/// <summary>The calls on sockets that wait where the kernel's answer SHOULD_WAIT.</summary>
internal static partial class AsyncSocket
{
    /// <summary>What ends a wait for data.</summary>
    public const ZxSignals ReadEnds = ZxSignals.SocketReadable | ZxSignals.SocketPeerClosed | ZxSignals.SocketPeerWriteDisabled;

    /// <summary>What ends a wait for room.</summary>
    public const ZxSignals WriteEnds = ZxSignals.SocketWritable | ZxSignals.SocketPeerClosed | ZxSignals.SocketWriteDisabled;

    /// <summary>Reads what there is, once there is something.</summary>
    /// <returns>How many bytes; none at the end.</returns>
    public static ValueTask<int> ReadAsync(HandleReference handle, Memory<byte> buffer, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellation)
        : TryRead(handle, buffer.Span, out int read) switch
        {
            ZxStatus.Ok => ValueTask.FromResult(read),
            ZxStatus.ShouldWait => ReadOnceThereIsData(handle, buffer, cancellation),
            var failure => ValueTask.FromException<int>(new ZxException(failure, "zx_socket_read")),
        };

    /// <summary>Writes all, in as many pieces as it takes; a datagram in one.</summary>
    public static ValueTask WriteAsync(HandleReference handle, ReadOnlyMemory<byte> buffer, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? ValueTask.FromCanceled(cancellation)
        : TryWrite(handle, buffer.Span, out int written) switch
        {
            ZxStatus.Ok when written == buffer.Length => ValueTask.CompletedTask,
            ZxStatus.Ok or ZxStatus.ShouldWait => WriteRest(handle, buffer[written..], cancellation),
            var failure => ValueTask.FromException(new ZxException(failure, "zx_socket_write")),
        };

    /// <summary>Reads without waiting. The end is no failure: nothing was read.</summary>
    public static ZxStatus TryRead(HandleReference handle, Span<byte> buffer, out int read)
    {
        read = 0;
        ZxStatus status = handle.Find(SysRequirements.SocketReadHandle, out HandleView view);
        if (status == ZxStatus.Ok)
        {
            status = ((SocketDispatcher)view.Dispatcher).Read(buffer, peek: false, out read);
        }

        return status is ZxStatus.PeerClosed or ZxStatus.BadState ? ZxStatus.Ok : status;
    }

    /// <summary>Writes without waiting.</summary>
    public static ZxStatus TryWrite(HandleReference handle, ReadOnlySpan<byte> buffer, out int written)
    {
        written = 0;
        ZxStatus status = handle.Find(SysRequirements.SocketWriteHandle, out HandleView view);
        if (status == ZxStatus.Ok)
        {
            status = ((SocketDispatcher)view.Dispatcher).Write(buffer, out written);
            RuntimeMetrics.OnWritten(written);
        }

        return status;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<int> ReadOnceThereIsData(HandleReference handle, Memory<byte> buffer, CancellationToken cancellation)
    {
        while (true)
        {
            await handle.Until(ReadEnds, SysRequirements.SocketReadHandle, cancellation).ConfigureAwait(false);
            ZxStatus status = TryRead(handle, buffer.Span, out int read);
            if (status != ZxStatus.ShouldWait)
            {
                status.ThrowIfError("zx_socket_read");
                return read;
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask WriteRest(HandleReference handle, ReadOnlyMemory<byte> buffer, CancellationToken cancellation)
    {
        while (true)
        {
            await UntilRoom(handle, buffer.Length, cancellation).ConfigureAwait(false);
            ZxStatus status = TryWrite(handle, buffer.Span, out int written);
            if (status != ZxStatus.ShouldWait)
            {
                status.ThrowIfError("zx_socket_write");
                buffer = buffer[written..];
                if (buffer.IsEmpty)
                {
                    return;
                }
            }
        }
    }

    private static ValueTask<ZxSignals> UntilRoom(HandleReference handle, int length, CancellationToken cancellation) =>
        handle.Find(SysRequirements.SocketWriteHandle, out HandleView view) is var status and not ZxStatus.Ok
            ? ValueTask.FromException<ZxSignals>(new ZxException(status, "zx_socket_write"))
            : ((SocketDispatcher)view.Dispatcher).HasDatagrams
                ? RoomWait.Until(view, length, cancellation)
                : AsyncWait.Until(view, WriteEnds, cancellation);
}
