namespace Zx.Kernel;

/// <summary>A process as an object that handles refer to. It is there as long as the process, whether or not a handle is.</summary>
internal sealed class ProcessDispatcher(ZxProcess process, JobDispatcher job)
    : Dispatcher(ZxObjectType.Process, DispatcherLock.Create(), ZxSignals.None)
{
    public ZxProcess Process { get; } = process;

    public override ZxRights DefaultRights => RightsOf<ProcessRights>.Mask;

    public override ulong RelatedKoid => job.Koid;

    // One is counted that nobody holds: the process's own.
    public override int HandleCount => base.HandleCount - 1;

    protected override ZxSignals ProgramSignals => ZxSignals.UserAll;

    public void OnTerminated()
    {
        using (Gate.EnterScope())
        {
            UpdateSignals(ZxSignals.None, ZxSignals.ProcessTerminated);
        }
    }
}
