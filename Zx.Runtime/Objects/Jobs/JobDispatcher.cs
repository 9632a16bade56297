namespace Zx.Kernel;

/// <summary>A group of processes, and of other jobs, with a policy.</summary>
internal sealed class JobDispatcher : Dispatcher
{
    private readonly JobDispatcher? _parent;
    private int _processes;
    private int _jobs;
    private bool _hasHandles = true;

    private JobDispatcher(JobDispatcher? parent)
        : base(ZxObjectType.Job, new Lock(), ZxSignals.JobNoProcesses | ZxSignals.JobNoJobs)
    {
        _parent = parent;
        Policy = JobPolicy.None;
    }

    /// <summary>The job of every process for which no other is named.</summary>
    public static JobDispatcher Root { get; } = new(null);

    public override ZxRights DefaultRights => RightsOf<JobRights>.Mask;

    public override ulong RelatedKoid => _parent?.Koid ?? 0;

    /// <summary>What a process made now is bound to.</summary>
    public JobPolicy Policy { get; private set; }

    // The root counts one that nobody holds, so that it does not end with the last handle to it.
    public override int HandleCount => this == Root ? base.HandleCount - 1 : base.HandleCount;

    protected override ZxSignals ProgramSignals => ZxSignals.UserAll;

    /// <summary>Makes a job below this one.</summary>
    public JobDispatcher CreateChild()
    {
        var child = new JobDispatcher(this);
        lock (Gate)
        {
            child.Policy = Policy;
            _jobs++;
            UpdateSignals(ZxSignals.JobNoJobs, ZxSignals.None);
        }

        return child;
    }

    /// <summary>Takes in a process.</summary>
    /// <returns>The policy that it is bound to from now on.</returns>
    public JobPolicy AddProcess()
    {
        lock (Gate)
        {
            _processes++;
            UpdateSignals(ZxSignals.JobNoProcesses, ZxSignals.None);
            return Policy;
        }
    }

    public void RemoveProcess()
    {
        bool ends;
        lock (Gate)
        {
            if (--_processes == 0)
            {
                UpdateSignals(ZxSignals.None, ZxSignals.JobNoProcesses);
            }

            ends = IsOver;
        }

        if (ends)
        {
            _parent?.RemoveJob();
        }
    }

    /// <summary>Adds to the policy, as long as nobody is bound to it.</summary>
    public ZxStatus SetPolicy(JobPolicyOptions options, ReadOnlySpan<JobPolicyEntry> entries)
    {
        lock (Gate)
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

    protected override void OnZeroHandles()
    {
        bool ends;
        lock (Gate)
        {
            _hasHandles = false;
            ends = IsOver;
        }

        if (ends)
        {
            _parent?.RemoveJob();
        }
    }

    // The lock is held. Nobody can add to a job without handles but the processes and jobs in it.
    private bool IsOver => !_hasHandles && _processes == 0 && _jobs == 0;

    private void RemoveJob()
    {
        bool ends;
        lock (Gate)
        {
            if (--_jobs == 0)
            {
                UpdateSignals(ZxSignals.None, ZxSignals.JobNoJobs);
            }

            ends = IsOver;
        }

        if (ends)
        {
            _parent?.RemoveJob();
        }
    }
}
