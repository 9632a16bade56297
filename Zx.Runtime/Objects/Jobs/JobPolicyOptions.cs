namespace Zx;

/// <summary>What to do where the job has another action for a condition already (<c>ZX_JOB_POL_…</c>).</summary>
public enum JobPolicyOptions : uint
{
    /// <summary>Keep the job's.</summary>
    Relative = 0,

    /// <summary>Change nothing at all, and fail.</summary>
    Absolute = 1,
}
