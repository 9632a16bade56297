using Zx.Kernel;

namespace Zx.Runtime.Tests.Model;

/// <summary>Makes the calls on the runtime, in a process of its own.</summary>
internal sealed partial class RuntimeMachine : Machine, IDisposable
{
    private readonly uint[] _values = new uint[Operation.Places];
    private readonly List<ulong> _koids = [];
    private ZxProcess _process;
    private ZxProcess.Scope _scope;

    /// <summary>Begins with a process in a job of its own, and with no handle.</summary>
    public RuntimeMachine()
    {
        using (JobHandle<JobRights> root = ZxProcess.Current.OpenJob())
        {
            SystemCalls.JobCreate(root.Raw, 0, out uint value).ThrowIfError();
            using JobHandle<JobRights> job = JobHandle<JobRights>.FromRaw(value);
            Number(Look(value).Dispatcher.Koid);
            _process = ZxProcess.Create("model", job);
        }

        Begin();
    }

    public void Dispose()
    {
        _process.PolicyApplied -= OnPolicyApplied;
        _scope.Dispose();
        _process.Dispose();
    }

    /// <summary>Closes what is in the places; then nothing is left.</summary>
    public int CloseAll()
    {
        SystemCalls.HandleCloseMany(_values);
        return _process.Handles.Count;
    }

    // Ports have a signal of their own, which no program can see.
    public override ZxSignals? SignalsOf(int place) =>
        !HandleTable.TryFind(_process, _values[place], out HandleView view) ? null
        : view.Dispatcher.IsWaitable ? view.Dispatcher.Signals
        : ZxSignals.None;

    private void Begin()
    {
        _process.PolicyApplied += OnPolicyApplied;
        _scope = _process.Enter();
        Number(_process.Koid);
    }

    private void OnPolicyApplied(object? sender, PolicyAppliedEventArgs applied) => Raise(applied.Condition);

    /// <summary>Gives a new object the next number.</summary>
    private void Number(ulong koid)
    {
        Assert.True(_koids.Count == 0 || koid > _koids[^1], "A koid is less than one that was given out before.");
        _koids.Add(koid);
    }

    private static HandleView Look(uint value)
    {
        Assert.True(HandleTable.TryFind(ZxProcess.Current, value, out HandleView view));
        return view;
    }

    private ZxStatus KeepNew(ZxStatus status, int place, uint value)
    {
        if (status == ZxStatus.Ok)
        {
            Number(Look(value).Dispatcher.Koid);
        }

        return Keep(status, place, value);
    }

    private ZxStatus KeepBothNew(ZxStatus status, int place0, uint value0, int place1, uint value1)
    {
        KeepNew(status, place0, value0);
        return KeepNew(status, place1, value1);
    }

    private ZxStatus Keep(ZxStatus status, int place, uint value)
    {
        if (status == ZxStatus.Ok)
        {
            uint dropped = _values[place];
            _values[place] = value;
            if (HandleTable.TryFind(_process, dropped, out _))
            {
                SystemCalls.HandleClose(dropped);
            }
        }

        return status;
    }
}
