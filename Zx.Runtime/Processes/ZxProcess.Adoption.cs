using Zx.Kernel;

namespace Zx;

public sealed partial class ZxProcess
{
    /// <summary>
    /// Takes a handle over from the current process: how a process comes by its first handle, as the one a new process is started
    /// with. Everything after can travel through that one.
    /// </summary>
    /// <typeparam name="THandle">The handle's type.</typeparam>
    /// <param name="handle">A handle of the current process with <c>ZX_RIGHT_TRANSFER</c>; it is gone even when the call fails.</param>
    /// <returns>The handle as this process names it.</returns>
    /// <exception cref="ZxException">
    /// <see cref="ZxStatus.BadHandle"/>: it is not a handle of the current process. <see cref="ZxStatus.AccessDenied"/>: it lacks
    /// the right; it has been destroyed. <see cref="ZxStatus.BadState"/>: this process has been disposed of; the handle has been
    /// destroyed.
    /// </exception>
    [Requires("handle must have ZX_RIGHT_TRANSFER.")]
    [return: HandleAcquire]
    public THandle Adopt<THandle>([HandleReleaseAlways] THandle handle)
        where THandle : struct, IHandle<THandle>
    {
        Adopt(handle.Raw, out uint value).ThrowIfError();
        return default(THandle).FromRaw(value);
    }

    private ZxStatus Adopt(uint handle, out uint value)
    {
        value = 0;
        if (HandleTable.Claim(Current, handle) is not { } claimed)
        {
            return ZxStatus.BadHandle;
        }

        if ((claimed.Rights & ZxRights.Transfer) == ZxRights.None)
        {
            HandleTable.Destroy(claimed);
            return ZxStatus.AccessDenied;
        }

        return HandleTable.Publish(claimed, this, out value);
    }
}
