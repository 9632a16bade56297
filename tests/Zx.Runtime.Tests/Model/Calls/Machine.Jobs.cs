namespace Zx.Runtime.Tests.Model;

internal partial class Machine
{
    // All, one more, and again those that the calls meet.
    private static readonly JobPolicyCondition[] Conditions =
    [
        .. Enum.GetValues<JobPolicyCondition>(),
        (JobPolicyCondition)13,
        JobPolicyCondition.BadHandle,
        JobPolicyCondition.NewAny,
        JobPolicyCondition.NewSocket,
        JobPolicyCondition.NewChannel,
        JobPolicyCondition.NewPort,
        JobPolicyCondition.NewProcess,
    ];

    private static readonly JobPolicyAction[] Actions =
    [
        JobPolicyAction.Allow,
        JobPolicyAction.Allow,
        JobPolicyAction.Exception,
        JobPolicyAction.Exception,
        JobPolicyAction.Deny,
        JobPolicyAction.Deny | JobPolicyAction.Exception,
        JobPolicyAction.Kill,
    ];

    protected abstract object CreateJob(int parent, int place, uint options);

    protected abstract object SetPolicy(int place, JobPolicyOptions options, uint topic, JobPolicyEntry[] entries);

    /// <summary>Makes a handle to the job of the process.</summary>
    protected abstract object OpenJob(int place);

    /// <summary>Makes a handle to the process.</summary>
    protected abstract object OpenProcess(int place);

    /// <summary>Goes on in a new process of a job, which takes over the handles that may be transferred. The old one ends.</summary>
    protected abstract object EnterJob(int place);

    private object MakeJobCall(Operation operation) => operation.Call switch
    {
        Call.CreateJob => CreateJob(operation.First, operation.Second, MostlyZero(operation.Flags)),
        Call.SetPolicy => SetPolicy(
            operation.First, (JobPolicyOptions)(operation.Flags % 11 / 5), 2 * MostlyZero(operation.Flags), Entries(operation.Number, operation.Flags)),
        Call.OpenJob => OpenJob(operation.First),
        Call.OpenProcess => OpenProcess(operation.First),
        _ => EnterJob(operation.First),
    };

    // Up to three, or one more than there are conditions.
    private static JobPolicyEntry[] Entries(int number, int flags)
    {
        var entries = new JobPolicyEntry[number % 7 == 6 ? 14 : number % 4];
        for (int i = 0; i < entries.Length; i++)
        {
            (int rest, int condition) = Math.DivRem(flags + (i * 31), Conditions.Length);
            JobPolicyAction action = (flags + i) % 41 == 0 ? (JobPolicyAction)8 : Actions[(rest + number) % Actions.Length];
            entries[i] = new JobPolicyEntry(Conditions[condition], action);
        }

        return entries;
    }
}
