using System.Runtime.CompilerServices;
using Zx.Kernel;

namespace Zx;

public static partial class Port
{
    /// <summary>Takes the oldest packet, once there is one.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The port. It must live until this has ended; closing it ends the wait, whatever the port's options.</param>
    /// <param name="cancellationToken">Ends the wait; no packet has been taken then.</param>
    /// <returns>The packet.</returns>
    /// <exception cref="ZxException">
    /// <see cref="ZxStatus.BadHandle"/>; <see cref="ZxStatus.AccessDenied"/>; <see cref="ZxStatus.Canceled"/>: the handle was closed
    /// meanwhile.
    /// </exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_PORT and have ZX_RIGHT_READ.")]
    public static ValueTask<PortPacket> ReadAsync<THandle>(
        [HandleUse] this PortHandle<THandle> handle, CancellationToken cancellationToken = default)
        where THandle : struct, ICanRead => ReadAsync(HandleReference.Current(handle.Raw), cancellationToken);

    /// <summary>Takes all packets, in their order, until the handle is closed.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The port. Closing it ends the enumeration, whatever the port's options.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The packets.</returns>
    /// <exception cref="ZxException"><see cref="ZxStatus.BadHandle"/>; <see cref="ZxStatus.AccessDenied"/>.</exception>
    /// <exception cref="OperationCanceledException">The enumeration was cancelled.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_PORT and have ZX_RIGHT_READ.")]
    public static IAsyncEnumerable<PortPacket> ReadAllAsync<THandle>(
        [HandleUse] this PortHandle<THandle> handle, CancellationToken cancellationToken = default)
        where THandle : struct, ICanRead => ReadAllAsync(HandleReference.Current(handle.Raw), cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<PortPacket> ReadAsync(HandleReference handle, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            if (TryTake(handle, out PortPacket packet))
            {
                return packet;
            }

            await handle.Until(PortDispatcher.PacketQueued, SysRequirements.PortWaitHandle, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async IAsyncEnumerable<PortPacket> ReadAllAsync(
        HandleReference handle, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A handle that is no port's, or lacks the right, is an error; one that is closed later is the end.
        handle.Find(SysRequirements.PortWaitHandle, out _).ThrowIfError("zx_port_wait");
        while (true)
        {
            PortPacket packet;
            try
            {
                packet = await ReadAsync(handle, cancellationToken).ConfigureAwait(false);
            }
            catch (ZxException exception) when (exception.Status is ZxStatus.Canceled or ZxStatus.BadHandle)
            {
                yield break;
            }

            yield return packet;
        }
    }

    private static bool TryTake(HandleReference handle, out PortPacket packet)
    {
        handle.Find(SysRequirements.PortWaitHandle, out HandleView view).ThrowIfError("zx_port_wait");
        return ((PortDispatcher)view.Dispatcher).TryTake(out packet);
    }
}
