namespace Zx;

/// <summary>What a policy has been applied to.</summary>
/// <param name="condition">What the policy has a say in.</param>
/// <param name="action">What the policy says.</param>
/// <param name="handle">The value that is no handle.</param>
public sealed class PolicyAppliedEventArgs(JobPolicyCondition condition, JobPolicyAction action, uint handle) : EventArgs
{
    /// <summary>What the policy has a say in.</summary>
    public JobPolicyCondition Condition { get; } = condition;

    /// <summary>What the policy says.</summary>
    public JobPolicyAction Action { get; } = action;

    /// <summary>For <see cref="JobPolicyCondition.BadHandle"/> the value that is no handle of the process; otherwise zero.</summary>
    public uint Handle { get; } = handle;
}
