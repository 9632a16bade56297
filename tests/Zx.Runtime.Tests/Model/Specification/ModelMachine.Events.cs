namespace Zx.Runtime.Tests.Model;

internal partial class ModelMachine
{
    protected override object CreateEvent(int place, uint options)
    {
        ZxStatus status = options != 0 ? ZxStatus.InvalidArgs : Judge(JobPolicyCondition.NewEvent);
        if (status == ZxStatus.Ok)
        {
            KeepNew(place, new ModelEvent());
        }

        return status;
    }

    protected override object CreateEventPair(int place0, int place1, uint options)
    {
        ZxStatus status = options != 0 ? ZxStatus.NotSupported : Judge(JobPolicyCondition.NewEventPair);
        if (status == ZxStatus.Ok)
        {
            KeepBothNew(place0, place1, ModelEventPair.CreatePair());
        }

        return status;
    }

    protected override object CreateTimer(int place, TimerOptions options, ZxClockId clock)
    {
        ZxStatus status = clock != ZxClockId.Monotonic ? ZxStatus.InvalidArgs : Judge(JobPolicyCondition.NewTimer);
        status = status == ZxStatus.Ok && options > TimerOptions.SlackLate ? ZxStatus.InvalidArgs : status;
        if (status == ZxStatus.Ok)
        {
            KeepNew(place, new ModelTimer());
        }

        return status;
    }

    protected override object SetTimer(int place, ZxTime deadline, long slack)
    {
        ZxStatus status = slack < 0 ? ZxStatus.OutOfRange : Check(place, ZxRights.Write, ZxObjectType.Timer);
        if (status == ZxStatus.Ok)
        {
            ObjectAt<ModelTimer>(place).Set(deadline);
        }

        return status;
    }

    protected override object CancelTimer(int place)
    {
        ZxStatus status = Check(place, ZxRights.Write, ZxObjectType.Timer);
        if (status == ZxStatus.Ok)
        {
            ObjectAt<ModelTimer>(place).Cancel();
        }

        return status;
    }
}
