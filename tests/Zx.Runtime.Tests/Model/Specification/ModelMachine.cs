namespace Zx.Runtime.Tests.Model;

/// <summary>Makes the calls on the model: the checks of each in the kernel's order, and then what it does.</summary>
internal sealed partial class ModelMachine : Machine
{
    private readonly ModelHandle?[] _handles = new ModelHandle?[Operation.Places];

    // What never held a handle is zero, which is no handle but no error to close.
    private readonly bool[] _used = new bool[Operation.Places];

    private readonly Dying _dying = new();
    private int _objects;
    private ModelProcess _process;

    /// <summary>Begins with a process in a job of its own, and with no handle.</summary>
    public ModelMachine() => _process = New(new ModelProcess(New(new ModelJob(parent: null))));

    /// <summary>The thread that makes the next call, or the next step of one.</summary>
    public int Thread
    {
        get => _dying.Thread;
        set => _dying.Thread = value;
    }

    /// <summary>Whether a handle is being destroyed: the call that does it has decided, and is not over.</summary>
    public bool IsBusy => _dying.Any;

    /// <summary>The same of the call of one thread.</summary>
    public bool IsBusyFor(int thread) => _dying.AnyOf(thread);

    public override ZxSignals? SignalsOf(int place) => _handles[place]?.Object.Signals;

    /// <summary>Does the next step of a call that destroys handles.</summary>
    public void Step() => _dying.Step();

    /// <summary>Does all of a call.</summary>
    public object RunWhole(Operation operation)
    {
        object answer = Run(operation);
        Finish();
        return answer;
    }

    /// <summary>Turns an operation to the next places, from those that it names on, where its call is likely to do something.</summary>
    public Operation Aim(Operation operation)
    {
        var traits = CallTraits.Of(operation.Call);
        return operation.IsAimed
            ? operation with { First = Next(operation.First, traits.First), Second = Next(operation.Second, traits.Second) }
            : operation;
    }

    private int Next(int place, Func<ModelHandle?, bool>? suits) => suits is null
        ? place
        : Operation.PlacesFrom(place, Operation.Places).FirstOrDefault(each => suits(_handles[each]), place);

    private void Finish()
    {
        while (IsBusy)
        {
            Step();
        }
    }

    private ZxStatus Check(int place, ZxRights rights, ZxObjectType? type = null) =>
        _handles[place] is not { } handle ? BadHandle()
        : (handle.Rights & rights) != rights ? ZxStatus.AccessDenied
        : type is not null && handle.Object.Type != type ? ZxStatus.WrongType
        : ZxStatus.Ok;

    /// <summary>A lookup has failed, of which the policy may want to hear.</summary>
    private ZxStatus BadHandle()
    {
        Judge(JobPolicyCondition.BadHandle);
        return ZxStatus.BadHandle;
    }

    /// <summary>Applies the policy.</summary>
    /// <returns>What becomes of the call.</returns>
    private ZxStatus Judge(JobPolicyCondition condition)
    {
        JobPolicyAction action = _process.ActionOn(condition);
        if (action.HasFlag(JobPolicyAction.Exception))
        {
            Raise(condition);
        }

        return action.HasFlag(JobPolicyAction.Deny) ? ZxStatus.AccessDenied : ZxStatus.Ok;
    }

    private TObject ObjectAt<TObject>(int place)
        where TObject : ModelObject => (TObject)_handles[place]!.Object;

    private TObject New<TObject>(TObject created)
        where TObject : ModelObject
    {
        created.Number = ++_objects;
        return created;
    }

    private void KeepNew(int place, ModelObject created) => KeepHandleTo(place, New(created));

    private void KeepBothNew(int place0, int place1, (ModelObject End0, ModelObject End1) pair)
    {
        ModelHandle handle0 = new(New(pair.End0), pair.End0.DefaultRights, _dying);
        ModelHandle handle1 = new(New(pair.End1), pair.End1.DefaultRights, _dying);
        Keep(place0, handle0);
        Keep(place1, handle1);
    }

    private void KeepHandleTo(int place, ModelObject @object) => Keep(place, new ModelHandle(@object, @object.DefaultRights, _dying));

    private void Keep(int place, ModelHandle handle)
    {
        ModelHandle? dropped = _handles[place];
        (_handles[place], _used[place]) = (handle, true);
        dropped?.Destroy();
    }

    /// <summary>Takes a handle away from the process.</summary>
    private ModelHandle? Take(int place)
    {
        ModelHandle? handle = _handles[place];
        _handles[place] = null;
        return handle;
    }
}
