namespace Zx.Runtime.Tests.Model;

/// <summary>Makes calls, and keeps the handles that come out in places.</summary>
internal abstract partial class Machine
{
    private readonly List<JobPolicyCondition> _raised = [];

    /// <summary>Makes a call.</summary>
    /// <returns>Its answer: the status, what else comes out but for handles, and what the policy in force has raised.</returns>
    public object Run(Operation operation)
    {
        object answer = Make(operation);
        if (_raised.Count == 0)
        {
            return answer;
        }

        string raised = string.Join(", ", _raised);
        _raised.Clear();
        return (answer, raised);
    }

    /// <summary>The signals of what a place holds; null for a dead handle.</summary>
    public abstract ZxSignals? SignalsOf(int place);

    /// <summary>Takes note of what a policy has raised during the call.</summary>
    protected void Raise(JobPolicyCondition condition) => _raised.Add(condition);

    private object Make(Operation operation) => operation.Call switch
    {
        <= Call.GetThreshold => MakeSocketCall(operation),
        <= Call.ReadMessage => MakeChannelCall(operation),
        <= Call.WaitAsync => MakePortCall(operation),
        <= Call.CancelTimer => MakeEventCall(operation),
        <= Call.EnterJob => MakeJobCall(operation),
        <= Call.GetInfo => MakeObjectCall(operation),
        _ => MakeHandleCall(operation),
    };
}
