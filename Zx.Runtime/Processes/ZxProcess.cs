using Zx.Kernel;

namespace Zx;

/// <summary>An owner of handles. A handle value means something only in the process that owns the handle.</summary>
/// <remarks>
/// Every call looks its handles up in <see cref="Current"/>. There is one process by default; more of them separate parts of a
/// program that are to reach each other's objects only through handles that they send each other.
/// </remarks>
public sealed partial class ZxProcess : IDisposable
{
    private static uint s_lastNumber;

    private readonly JobDispatcher _job;
    private readonly ProcessDispatcher _dispatcher;
    private readonly JobPolicy _policy;
    private int _disposed;

    /// <exception cref="ZxException">The job has ended.</exception>
    private ZxProcess(string name, JobDispatcher job, ZxStatus ended)
    {
        Name = name;
        Number = Interlocked.Increment(ref s_lastNumber);
        _job = job;
        _policy = job.TryAddProcess() ?? throw new ZxException(ended);
        _dispatcher = new ProcessDispatcher(this, job);
    }

    /// <summary>The name it was given, for people to read.</summary>
    public string Name { get; }

    /// <summary>Its number among all objects of the system; never used again.</summary>
    public ulong Koid => _dispatcher.Koid;

    /// <summary>
    /// The handles that it owns now, in no particular order: what a leak report lists. Each is described as it was at some moment
    /// during the call; what is queued in a socket or a channel belongs to no process.
    /// </summary>
    public IReadOnlyList<HandleDescription> Handles => HandleTable.Describe(this);

    /// <summary>
    /// Whether each handle remembers where it was acquired, to be told in <see cref="Handles"/>. It costs a stack trace a handle: for
    /// finding leaks, not for every day. Off at first.
    /// </summary>
    public static bool TracesHandles { get; set; }

    /// <summary>The number that stands for it in the names of its handles; not zero.</summary>
    internal uint Number { get; }

    internal bool IsDisposed => Volatile.Read(ref _disposed) != 0;

    /// <summary>Makes a process without handles, in the job of the current process. It is not entered.</summary>
    /// <param name="name">A name for people to read; need not be unique.</param>
    /// <returns>The process; dispose of it to close what it still owns.</returns>
    /// <exception cref="ZxException">
    /// <see cref="ZxStatus.AccessDenied"/>: the job's policy forbids new processes. <see cref="ZxStatus.BadState"/>: the current process
    /// has been disposed of, and its job has ended with it.
    /// </exception>
    public static ZxProcess Create(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Create(name, Current._job, ended: ZxStatus.BadState);
    }

    /// <summary>Makes a process without handles, in a job whose policy it is bound to. It is not entered.</summary>
    /// <typeparam name="TJob">The rights of <paramref name="job"/>.</typeparam>
    /// <param name="name">A name for people to read; need not be unique.</param>
    /// <param name="job">The job; later changes of its policy do not reach the process.</param>
    /// <returns>The process; dispose of it to close what it still owns.</returns>
    /// <exception cref="ZxException">
    /// <see cref="ZxStatus.BadHandle"/>: <paramref name="job"/> is not a handle of the current process.
    /// <see cref="ZxStatus.AccessDenied"/>: it lacks the right after all, or the policy of the current process forbids new processes.
    /// <see cref="ZxStatus.WrongType"/>: it is not a job.
    /// </exception>
    [Requires("job must be of type ZX_OBJ_TYPE_JOB and have ZX_RIGHT_MANAGE_PROCESS.")]
    public static ZxProcess Create<TJob>(string name, [HandleUse] JobHandle<TJob> job)
        where TJob : struct, ICanManageProcess
    {
        ArgumentNullException.ThrowIfNull(name);
        var requirement = new HandleRequirement(ZxRights.ManageProcess, HandleRequirement.MaskOf(ZxObjectType.Job));
        SystemCalls.Find(Current, job.Raw, requirement, out HandleView view).ThrowIfError();
        return Create(name, (JobDispatcher)view.Dispatcher, ended: ZxStatus.BadHandle);
    }

    /// <summary>
    /// Closes all its handles, with all effects of closing. It takes no handle afterwards: calls made in it find no handle
    /// (<see cref="ZxStatus.BadHandle"/>), and those that would make one answer <see cref="ZxStatus.BadState"/>. Waits for nothing
    /// and for nobody, so it may be called anywhere, at any time, any number of times.
    /// </summary>
    public void Dispose()
    {
        bool isFirst = Interlocked.Exchange(ref _disposed, 1) == 0;
        if (isFirst && ZxEventSource.Log.IsEnabled())
        {
            ZxEventSource.Log.ProcessEnded(Name, (long)Koid, Handles.Count);
        }

        HandleTable.DestroyAll(this);
        if (isFirst)
        {
            _dispatcher.OnTerminated();
            _job.RemoveProcess();
        }
    }

    /// <summary>Its name and koid.</summary>
    /// <returns>For example <c>server (koid 1031)</c>.</returns>
    public override string ToString() => $"{Name} (koid {Koid})";

    /// <summary>The word that a slot holds while this process owns it under a value.</summary>
    internal ulong NameOf(uint value) => ((ulong)Number << 32) | value;

    internal bool Owns(ulong name) => name >> 32 == Number;

    private static ZxProcess Create(string name, JobDispatcher job, ZxStatus ended) => Current.Judge(JobPolicyCondition.NewProcess, 0)
        ? throw new ZxException(ZxStatus.AccessDenied)
        : new ZxProcess(name, job, ended);
}
