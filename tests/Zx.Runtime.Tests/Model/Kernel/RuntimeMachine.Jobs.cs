using Zx.Kernel;

namespace Zx.Runtime.Tests.Model;

internal partial class RuntimeMachine
{
    protected override object CreateJob(int parent, int place, uint options)
    {
        ZxStatus status = SystemCalls.JobCreate(_values[parent], options, out uint value);
        return KeepNew(status, place, value);
    }

    protected override object SetPolicy(int place, JobPolicyOptions options, uint topic, JobPolicyEntry[] entries) =>
        SystemCalls.JobSetPolicy(_values[place], (uint)options, topic, entries);

    protected override object OpenJob(int place) => Attempt.Of(() => Keep(ZxStatus.Ok, place, _process.OpenJob().Raw));

    protected override object OpenProcess(int place) => Attempt.Of(() => Keep(ZxStatus.Ok, place, _process.OpenHandle().Raw));

    protected override object EnterJob(int place)
    {
        ZxProcess? entered = null;
        ZxStatus status = Attempt.Of(() => entered = ZxProcess.Create("model", JobHandle<JobRights>.FromRaw(_values[place])));
        if (entered is null)
        {
            return status;
        }

        for (int each = 0; each < Operation.Places; each++)
        {
            Attempt.Of(() => _values[each] = entered.Adopt(Handle.FromRaw(_values[each])).Raw);
        }

        // The old process would hear of what the new one does.
        Dispose();
        _process = entered;
        Begin();
        return ZxStatus.Ok;
    }
}
