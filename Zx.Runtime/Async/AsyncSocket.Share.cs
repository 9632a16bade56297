using System.Runtime.CompilerServices;

namespace Zx.Kernel;

internal static partial class AsyncSocket
{
    private const ZxSignals ShareEnds = ZxSignals.SocketShare | ZxSignals.SocketPeerClosed;
    private const string NotConsumed = "The handle to be shared was not consumed; it is still the caller's.";

    private const ZxSignals AcceptEnds = ZxSignals.SocketAccept | ZxSignals.SocketPeerClosed;

    /// <summary>Shares a socket once there is room. The handle is the caller's until it is in the queue.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask ShareAsync(HandleReference handle, uint socketToShare, CancellationToken cancellation)
    {
        while (true)
        {
            if (cancellation.IsCancellationRequested)
            {
                throw NotShared(cancellation);
            }

            ZxStatus status = SystemCalls.ShareIfRoom(handle.Process, handle.Value, socketToShare);
            if (status == ZxStatus.Ok)
            {
                return;
            }

            if (status != ZxStatus.ShouldWait)
            {
                throw NotShared(status);
            }

            try
            {
                await handle.Until(ShareEnds, SysRequirements.SocketShareHandle, cancellation).ConfigureAwait(false);
            }
            catch (ZxException exception)
            {
                throw NotShared(exception.Status);
            }
            catch (OperationCanceledException)
            {
                throw NotShared(cancellation);
            }
        }
    }

    /// <summary>Accepts a socket once there is one.</summary>
    /// <returns>Its value; zero if there is none and the other end is closed, so that none will come.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<uint> AcceptAsync(HandleReference handle, ZxRights required, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        bool isLast = false;
        while (true)
        {
            ZxStatus status = SystemCalls.AcceptWith(handle.Process, handle.Value, required, out uint accepted);
            if (status != ZxStatus.ShouldWait)
            {
                status.ThrowIfError("zx_socket_accept");
                return accepted;
            }

            if (isLast)
            {
                return 0;
            }

            ZxSignals signals = await handle.Until(AcceptEnds, SysRequirements.SocketAcceptHandle, cancellation).ConfigureAwait(false);

            // What the other end shared before it closed is in the queue by now: one more look decides.
            isLast = (signals & ZxSignals.SocketPeerClosed) != ZxSignals.None;
        }
    }

    private static ZxException NotShared(ZxStatus status) => new(status, "zx_socket_share", NotConsumed);

    private static OperationCanceledException NotShared(CancellationToken cancellation) =>
        new($"The share was cancelled. {NotConsumed}", cancellation);
}
