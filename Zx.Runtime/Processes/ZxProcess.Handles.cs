using Zx.Kernel;

namespace Zx;

public sealed partial class ZxProcess
{
    /// <summary>Makes a handle to this process, for the current one.</summary>
    /// <returns>The handle.</returns>
    /// <exception cref="ZxException">
    /// <see cref="ZxStatus.NoMemory"/>: the system has no handle left. <see cref="ZxStatus.BadState"/>: the current process has been
    /// disposed of.
    /// </exception>
    [return: HandleAcquire]
    public ProcessHandle<ProcessRights> OpenHandle() => ProcessHandle<ProcessRights>.FromRaw(Open(_dispatcher));

    /// <summary>Makes a handle to the job of this process, for the current process.</summary>
    /// <returns>The handle.</returns>
    /// <exception cref="ZxException">
    /// <see cref="ZxStatus.NoMemory"/>: the system has no handle left. <see cref="ZxStatus.BadState"/>: the current process has been
    /// disposed of. <see cref="ZxStatus.BadHandle"/>: this process has been disposed of, and its job has ended with it.
    /// </exception>
    [return: HandleAcquire]
    public JobHandle<JobRights> OpenJob() => JobHandle<JobRights>.FromRaw(Open(_job));

    private static uint Open(Dispatcher dispatcher)
    {
        SystemCalls.OpenHandle(dispatcher, out uint value).ThrowIfError();
        return value;
    }
}
