namespace Zx.Kernel;

/// <summary>A handle as a call that takes long names it: in the process in which the call began.</summary>
/// <param name="process">The process.</param>
/// <param name="value">The value by which the process names the handle.</param>
internal readonly struct HandleReference(ZxProcess process, uint value)
{
    public ZxProcess Process { get; } = process;

    public uint Value { get; } = value;

    /// <summary>Names a handle of the current process.</summary>
    public static HandleReference Current(uint value) => new(ZxProcess.Current, value);

    public ZxStatus Find(HandleRequirement requirement, out HandleView view) => SystemCalls.Find(Process, Value, requirement, out view);

    /// <summary>Waits until its object has one of some signals.</summary>
    /// <param name="watched">The signals any one of which ends the wait.</param>
    /// <param name="requirement">What the handle must have and be.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The signals that were up in the end. Fails with a <see cref="ZxException"/>, also if the handle is closed meanwhile.</returns>
    public ValueTask<ZxSignals> Until(ZxSignals watched, HandleRequirement requirement, CancellationToken cancellation) =>
        Find(requirement, out HandleView view) is var status and not ZxStatus.Ok
            ? ValueTask.FromException<ZxSignals>(new ZxException(status))
            : AsyncWait.Until(view, watched, cancellation);
}
