namespace Zx.Kernel;

internal static partial class SystemCalls
{
    public static ZxStatus JobCreate(uint parentJob, uint options, out uint @out)
    {
        @out = 0;
        if (options != 0)
        {
            return ZxStatus.InvalidArgs;
        }

        ZxStatus status = Find(parentJob, SysRequirements.JobCreateParentJob, out HandleView parent);
        return status != ZxStatus.Ok ? status
            : ((JobDispatcher)parent.Dispatcher).TryCreateChild() is { } child ? PublishNew(child, out @out)
            : BadHandle(parentJob);
    }

    public static ZxStatus JobSetPolicy(uint handle, uint options, uint topic, ReadOnlySpan<JobPolicyEntry> policy)
    {
        if ((JobPolicyTopic)topic != JobPolicyTopic.Basic
            || (JobPolicyOptions)options > JobPolicyOptions.Absolute
            || policy.IsEmpty
            || IsMissing(policy))
        {
            return ZxStatus.InvalidArgs;
        }

        ZxStatus status = Find(handle, SysRequirements.JobSetPolicyHandle, out HandleView view);
        return status != ZxStatus.Ok ? status : ((JobDispatcher)view.Dispatcher).SetPolicy((JobPolicyOptions)options, policy);
    }

    /// <summary>Gives the current process a handle to an object that is there without one.</summary>
    public static ZxStatus OpenHandle(Dispatcher dispatcher, out uint value)
    {
        value = 0;
        return Derive(dispatcher, dispatcher.DefaultRights, ZxRights.SameRights, out value);
    }
}
