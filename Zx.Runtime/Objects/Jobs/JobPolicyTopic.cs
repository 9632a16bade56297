namespace Zx;

/// <summary>What kind of policy it is (<c>ZX_JOB_POL_…</c>).</summary>
public enum JobPolicyTopic : uint
{
    /// <summary>Conditions and actions. The kernel also knows the slack of timers; timers here use none.</summary>
    Basic = 0,
}
