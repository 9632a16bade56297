namespace Zx.Kernel;

/// <summary>A group of processes, and of other jobs, with a policy.</summary>
/// <remarks>
/// What is in it counts as a handle to it: the job lives as long as anything is in it, and handles to it can be made as long as it lives.
/// </remarks>
internal sealed class JobDispatcher : Dispatcher
{
    private readonly JobDispatcher? _parent;
    private int _processes;
    private int _jobs;

    private JobDispatcher(JobDispatcher? parent)
        : base(ZxObjectType.Job, DispatcherLock.Create(), ZxSignals.JobNoProcesses | ZxSignals.JobNoJobs)
    {
        _parent = parent;
        Policy = JobPolicy.None;
    }

    /// <summary>The job of every process for which no other is named.</summary>
    public static JobDispatcher Root { get; } = new(null);

    public override ZxRights DefaultRights => RightsOf<JobRights>.Mask;

    public override ulong RelatedKoid => _parent?.Koid ?? 0;

    // The root counts one that nobody holds, so that it does not end with the last handle to it.
    public override int HandleCount
    {
        get
        {
            using (Gate.EnterScope())
            {
                return base.HandleCount - _processes - _jobs - (this == Root ? 1 : 0);
            }
        }
    }

    protected override ZxSignals ProgramSignals => ZxSignals.UserAll;

    private JobPolicy Policy { get; set; }

    /// <summary>Makes a job below this one.</summary>
    /// <returns>The job; null if this one has ended.</returns>
    public JobDispatcher? TryCreateChild()
    {
        var child = new JobDispatcher(this);
        using (Gate.EnterScope())
        {
            if (!TryAddHandle())
            {
                return null;
            }

            child.Policy = Policy;
            _jobs++;
            UpdateSignals(ZxSignals.JobNoJobs, ZxSignals.None);
        }

        return child;
    }

    /// <summary>Takes in a process.</summary>
    /// <returns>The policy that it is bound to from now on; null if the job has ended.</returns>
    public JobPolicy? TryAddProcess()
    {
        using (Gate.EnterScope())
        {
            if (!TryAddHandle())
            {
                return null;
            }

            _processes++;
            UpdateSignals(ZxSignals.JobNoProcesses, ZxSignals.None);
            return Policy;
        }
    }

    public void RemoveProcess()
    {
        using (Gate.EnterScope())
        {
            if (--_processes == 0)
            {
                UpdateSignals(ZxSignals.None, ZxSignals.JobNoProcesses);
            }
        }

        ReleaseHandle();
    }

    /// <summary>Adds to the policy, as long as nobody is bound to it.</summary>
    public ZxStatus SetPolicy(JobPolicyOptions options, ReadOnlySpan<JobPolicyEntry> entries)
    {
        using (Gate.EnterScope())
        {
            if (_processes > 0 || _jobs > 0)
            {
                return ZxStatus.BadState;
            }

            if (entries.Length > JobPolicy.ConditionCount)
            {
                return ZxStatus.OutOfRange;
            }

            ZxStatus status = Policy.With(entries, options, out JobPolicy changed);
            Policy = changed;
            return status;
        }
    }

    protected override void OnZeroHandles() => _parent?.RemoveJob();

    private void RemoveJob()
    {
        using (Gate.EnterScope())
        {
            if (--_jobs == 0)
            {
                UpdateSignals(ZxSignals.None, ZxSignals.JobNoJobs);
            }
        }

        ReleaseHandle();
    }
}
