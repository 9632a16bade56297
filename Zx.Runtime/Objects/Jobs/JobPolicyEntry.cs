using System.Runtime.InteropServices;

namespace Zx;

/// <summary>A line of a policy (<c>zx_policy_basic_t</c>): 8 bytes.</summary>
/// <param name="Condition">What it has a say in.</param>
/// <param name="Action">What is to happen then.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct JobPolicyEntry(JobPolicyCondition Condition, JobPolicyAction Action);
