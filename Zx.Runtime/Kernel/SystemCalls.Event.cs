namespace Zx.Kernel;

internal static partial class SystemCalls
{
    public static ZxStatus EventCreate(uint options, out uint @out)
    {
        @out = 0;
        return options != 0 ? ZxStatus.InvalidArgs
            : Forbids(JobPolicyCondition.NewEvent) ? ZxStatus.AccessDenied
            : PublishNew(new EventDispatcher(), out @out);
    }

    public static ZxStatus EventPairCreate(uint options, out uint out0, out uint out1)
    {
        out0 = out1 = 0;
        return options != 0 ? ZxStatus.NotSupported
            : Forbids(JobPolicyCondition.NewEventPair) ? ZxStatus.AccessDenied
            : PublishNew(EventPairDispatcher.CreatePair(), out out0, out out1);
    }
}
