using Zx.Kernel;

namespace Zx;

public static partial class HandleCalls
{
    /// <summary>Waits, without a thread, until one of some signals of a handle's object is up.</summary>
    /// <typeparam name="THandle">The handle's type.</typeparam>
    /// <param name="handle">The handle. It must live until the wait has ended; closing it ends the wait.</param>
    /// <param name="signals">The signals any one of which ends the wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>All signals that were up in the end. Nothing is allocated once the program has warmed up.</returns>
    /// <exception cref="ZxException">
    /// <see cref="ZxStatus.BadHandle"/>; <see cref="ZxStatus.AccessDenied"/>; <see cref="ZxStatus.Canceled"/>: the handle was closed.
    /// </exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    [Requires("handle must have ZX_RIGHT_WAIT.")]
    public static ValueTask<ZxSignals> WaitAsync<THandle>(
        [HandleUse] this THandle handle, ZxSignals signals, CancellationToken cancellationToken = default)
        where THandle : struct, IHandle<THandle> =>
        HandleReference.Current(handle.Raw).Until(signals, SysRequirements.ObjectWaitOneHandle, cancellationToken);
}
