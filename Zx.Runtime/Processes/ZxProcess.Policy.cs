using Zx.Kernel;

namespace Zx;

public sealed partial class ZxProcess
{
    /// <summary>
    /// Raised where a policy says <see cref="JobPolicyAction.Exception"/>: on the thread that made the call, before the call returns
    /// and under no lock. What a handler throws reaches whoever made the call.
    /// </summary>
    public event EventHandler<PolicyAppliedEventArgs>? PolicyApplied;

    /// <summary>Applies the policy.</summary>
    /// <param name="condition">What is about to happen, or has.</param>
    /// <param name="handle">The value that is no handle; zero if it is not about one.</param>
    /// <returns>Whether it is forbidden.</returns>
    internal bool Judge(JobPolicyCondition condition, uint handle)
    {
        JobPolicyAction action = _policy[condition];
        if ((action & JobPolicyAction.Exception) != 0)
        {
            ZxEventSource.Log.PolicyApplied((long)Koid, (int)condition);
            PolicyApplied?.Invoke(this, new PolicyAppliedEventArgs(condition, action, handle));
        }

        return (action & JobPolicyAction.Deny) != 0;
    }
}
