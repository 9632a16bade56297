namespace Zx.Runtime.Tests.Model;

internal partial class ModelMachine
{
    protected override object CreateJob(int parent, int place, uint options)
    {
        ZxStatus status = options != 0 ? ZxStatus.InvalidArgs : Check(parent, ZxRights.ManageJob, ZxObjectType.Job);
        if (status == ZxStatus.Ok)
        {
            KeepNew(place, ObjectAt<ModelJob>(parent).CreateChild());
        }

        return status;
    }

    protected override object SetPolicy(int place, JobPolicyOptions options, uint topic, JobPolicyEntry[] entries)
    {
        ZxStatus status = topic != 0 || options > JobPolicyOptions.Absolute || entries.Length == 0
            ? ZxStatus.InvalidArgs
            : Check(place, ZxRights.SetPolicy, ZxObjectType.Job);
        return status == ZxStatus.Ok ? ObjectAt<ModelJob>(place).SetPolicy(options, entries) : status;
    }

    protected override object OpenJob(int place)
    {
        KeepHandleTo(place, _process.Job);
        return ZxStatus.Ok;
    }

    protected override object OpenProcess(int place)
    {
        KeepHandleTo(place, _process);
        return ZxStatus.Ok;
    }

    protected override object EnterJob(int place)
    {
        ZxStatus status = Check(place, ZxRights.ManageProcess, ZxObjectType.Job);
        status = status == ZxStatus.Ok ? Judge(JobPolicyCondition.NewProcess) : status;
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        ModelProcess former = _process;
        _process = New(new ModelProcess(ObjectAt<ModelJob>(place)));
        for (int each = 0; each < Operation.Places; each++)
        {
            if (_handles[each] is { } handle && !handle.Rights.HasFlag(ZxRights.Transfer))
            {
                Take(each);
                handle.Destroy();
            }
        }

        Finish();
        former.End();
        return ZxStatus.Ok;
    }
}
