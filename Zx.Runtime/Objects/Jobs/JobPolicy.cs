namespace Zx.Kernel;

/// <summary>What is to happen under each condition; a value that does not change.</summary>
internal sealed class JobPolicy
{
    /// <summary>How many conditions there are.</summary>
    public const int ConditionCount = (int)JobPolicyCondition.NewProcess + 1;

    private const JobPolicyAction AllActions = JobPolicyAction.Kill | JobPolicyAction.Exception;

    // Null where nobody has said anything, which allows it.
    private readonly JobPolicyAction?[] _actions;

    private JobPolicy(JobPolicyAction?[] actions) => _actions = actions;

    /// <summary>Says nothing, and so allows all.</summary>
    public static JobPolicy None { get; } = new(new JobPolicyAction?[ConditionCount]);

    public JobPolicyAction this[JobPolicyCondition condition] => _actions[(int)condition] ?? JobPolicyAction.Allow;

    /// <summary>Adds entries; of several for one condition the last holds.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="options">What to do where this policy has another action already.</param>
    /// <param name="changed">The new policy; this one unless the status is OK.</param>
    public ZxStatus With(ReadOnlySpan<JobPolicyEntry> entries, JobPolicyOptions options, out JobPolicy changed)
    {
        changed = this;
        var actions = (JobPolicyAction?[])_actions.Clone();
        foreach (JobPolicyEntry entry in entries)
        {
            if ((uint)entry.Condition >= ConditionCount)
            {
                return ZxStatus.InvalidArgs;
            }

            if ((entry.Action & ~AllActions) != 0)
            {
                return ZxStatus.NotSupported;
            }

            for (JobPolicyCondition condition = FirstOf(entry.Condition); condition <= LastOf(entry.Condition); condition++)
            {
                if (_actions[(int)condition] is not { } existing || existing == entry.Action)
                {
                    actions[(int)condition] = entry.Action;
                }
                else if (options == JobPolicyOptions.Absolute)
                {
                    return ZxStatus.AlreadyExists;
                }
            }
        }

        changed = new JobPolicy(actions);
        return ZxStatus.Ok;
    }

    private static JobPolicyCondition FirstOf(JobPolicyCondition condition) =>
        condition == JobPolicyCondition.NewAny ? JobPolicyCondition.NewVmo : condition;

    private static JobPolicyCondition LastOf(JobPolicyCondition condition) =>
        condition == JobPolicyCondition.NewAny ? JobPolicyCondition.NewProcess : condition;
}
