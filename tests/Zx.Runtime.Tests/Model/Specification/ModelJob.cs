namespace Zx.Runtime.Tests.Model;

/// <summary>A job as the specification has it.</summary>
internal sealed class ModelJob(ModelJob? parent) : ModelObject
{
    private const int ConditionCount = 13;

    private int _processes;
    private int _jobs;

    public override ZxObjectType Type => ZxObjectType.Job;

    public override ZxRights DefaultRights => (ZxRights)0x3DFCF;

    public override int RelatedNumber => parent?.Number ?? 0;

    public override ZxSignals Signals =>
        Up(_processes == 0, ZxSignals.JobNoProcesses) | Up(_jobs == 0, ZxSignals.JobNoJobs) | base.Signals;

    /// <summary>What has been said about conditions. What has not been mentioned is allowed.</summary>
    public Dictionary<JobPolicyCondition, JobPolicyAction> Policy { get; private set; } = parent is null ? [] : new(parent.Policy);

    private bool IsEmpty => _processes == 0 && _jobs == 0;

    public ModelJob CreateChild()
    {
        var child = new ModelJob(this);
        _jobs++;
        Tell();
        return child;
    }

    public void AddProcess()
    {
        _processes++;
        Tell();
    }

    public void RemoveProcess()
    {
        _processes--;
        OnLess();
    }

    public ZxStatus SetPolicy(JobPolicyOptions options, JobPolicyEntry[] entries)
    {
        if (!IsEmpty)
        {
            return ZxStatus.BadState;
        }

        if (entries.Length > ConditionCount)
        {
            return ZxStatus.OutOfRange;
        }

        Dictionary<JobPolicyCondition, JobPolicyAction> changed = new(Policy);
        foreach ((JobPolicyCondition condition, JobPolicyAction action) in entries)
        {
            if ((int)condition >= ConditionCount)
            {
                return ZxStatus.InvalidArgs;
            }

            if ((uint)action > 7)
            {
                return ZxStatus.NotSupported;
            }

            foreach (JobPolicyCondition each in MeantBy(condition))
            {
                bool agrees = !Policy.TryGetValue(each, out JobPolicyAction existing) || existing == action;
                if (!agrees && options == JobPolicyOptions.Absolute)
                {
                    return ZxStatus.AlreadyExists;
                }

                changed[each] = agrees ? action : existing;
            }
        }

        Policy = changed;
        return ZxStatus.Ok;
    }

    protected override void Die() => EndIfOver();

    private static IEnumerable<JobPolicyCondition> MeantBy(JobPolicyCondition condition) => condition == JobPolicyCondition.NewAny
        ? Enum.GetValues<JobPolicyCondition>().Where(each => each > JobPolicyCondition.NewAny)
        : [condition];

    private void OnLess()
    {
        Tell();
        EndIfOver();
    }

    private void EndIfOver()
    {
        if (IsEmpty && HandleCount == 0 && parent is not null)
        {
            parent._jobs--;
            parent.OnLess();
        }
    }
}
