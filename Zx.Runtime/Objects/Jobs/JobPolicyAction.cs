namespace Zx;

/// <summary>What is to happen under a condition (<c>ZX_POL_ACTION_…</c>).</summary>
[Flags]
public enum JobPolicyAction : uint
{
    /// <summary>It is allowed.</summary>
    Allow = 0,

    /// <summary>It fails with <see cref="ZxStatus.AccessDenied"/>. A bad handle fails as it does anyway.</summary>
    Deny = 1,

    /// <summary><see cref="ZxProcess.PolicyApplied"/> is raised, whether it is allowed or not.</summary>
    Exception = 2,

    /// <summary>It fails; that the process ends is not implemented, as in the kernel.</summary>
    Kill = 5,
}
