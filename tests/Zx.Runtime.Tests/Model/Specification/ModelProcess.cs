namespace Zx.Runtime.Tests.Model;

/// <summary>A process as the specification has it: it is bound to what its job said when it began.</summary>
internal sealed class ModelProcess : ModelObject
{
    private readonly Dictionary<JobPolicyCondition, JobPolicyAction> _policy;

    public ModelProcess(ModelJob job)
    {
        (Job, _policy) = (job, job.Policy);
        job.AddProcess();
    }

    public ModelJob Job { get; }

    public bool HasEnded { get; private set; }

    public override ZxObjectType Type => ZxObjectType.Process;

    public override ZxRights DefaultRights => (ZxRights)0x6D3CF;

    public override int RelatedNumber => Job.Number;

    public override ZxSignals Signals => Up(HasEnded, ZxSignals.ProcessTerminated) | base.Signals;

    public JobPolicyAction ActionOn(JobPolicyCondition condition) => _policy.GetValueOrDefault(condition);

    public void End()
    {
        HasEnded = true;
        Tell();
        Job.RemoveProcess();
    }
}
