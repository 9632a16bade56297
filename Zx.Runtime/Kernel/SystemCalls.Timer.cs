namespace Zx.Kernel;

internal static partial class SystemCalls
{
    public static ZxStatus TimerCreate(uint options, uint clockId, out uint @out)
    {
        @out = 0;
        return (ZxClockId)clockId != ZxClockId.Monotonic ? ZxStatus.InvalidArgs
            : Forbids(JobPolicyCondition.NewTimer) ? ZxStatus.AccessDenied
            : (TimerOptions)options > TimerOptions.SlackLate ? ZxStatus.InvalidArgs
            : PublishNew(new TimerDispatcher(), out @out);
    }

    public static ZxStatus TimerSet(uint handle, ZxTime deadline, long slack)
    {
        if (slack < 0)
        {
            return ZxStatus.OutOfRange;
        }

        ZxStatus status = Find(handle, SysRequirements.TimerSetHandle, out HandleView view);
        return status != ZxStatus.Ok ? status : ((TimerDispatcher)view.Dispatcher).Set(deadline);
    }

    public static ZxStatus TimerCancel(uint handle)
    {
        ZxStatus status = Find(handle, SysRequirements.TimerCancelHandle, out HandleView view);
        if (status == ZxStatus.Ok)
        {
            ((TimerDispatcher)view.Dispatcher).Cancel();
        }

        return status;
    }
}
