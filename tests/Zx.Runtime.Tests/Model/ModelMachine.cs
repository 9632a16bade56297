namespace Zx.Runtime.Tests.Model;

/// <summary>Makes the calls on the model: the checks of each in the kernel's order, and then what it does.</summary>
internal sealed class ModelMachine : Machine
{
    private readonly ModelHandle?[] _handles = new ModelHandle?[Operation.Places];

    // Closing a place that never held a handle is closing zero, which is no error.
    private readonly bool[] _used = new bool[Operation.Places];

    private readonly Dying _dying = new();

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

    /// <summary>Does the next step of a call that destroys a handle.</summary>
    public void Step() => _dying.Next().Die();

    /// <summary>Does all of a call.</summary>
    public object RunWhole(Operation operation)
    {
        object answer = Run(operation);
        while (IsBusy)
        {
            Step();
        }

        return answer;
    }

    protected override object CreateSocket(int place0, int place1, SocketOptions options)
    {
        (ModelSocket end0, ModelSocket end1) = ModelSocket.Create(options);
        KeepBoth(place0, end0, place1, end1);
        return ZxStatus.Ok;
    }

    protected override object CreateEvent(int place)
    {
        var @event = new ModelEvent(hasOther: false);
        Keep(place, new ModelHandle(@event, @event.DefaultRights, _dying));
        return ZxStatus.Ok;
    }

    protected override object CreateEventPair(int place0, int place1)
    {
        (ModelEvent end0, ModelEvent end1) = ModelEvent.CreatePair();
        KeepBoth(place0, end0, place1, end1);
        return ZxStatus.Ok;
    }

    protected override object Write(int place, SocketWriteOptions options, byte[] data)
    {
        ZxStatus status = options > SocketWriteOptions.Control ? ZxStatus.InvalidArgs : Check(place, ZxRights.Write, ZxObjectType.Socket);
        return status != ZxStatus.Ok ? (status, 0)
            : options == SocketWriteOptions.Control ? Socket(place).WriteControl(data)
            : Socket(place).Write(data);
    }

    protected override object Read(int place, SocketReadOptions options, int length)
    {
        bool peek = options.HasFlag(SocketReadOptions.Peek);
        ZxStatus status = Check(place, ZxRights.Read, ZxObjectType.Socket);
        (ZxStatus Status, byte[] Bytes) answer = status != ZxStatus.Ok ? (status, [])
            : options.HasFlag(SocketReadOptions.Control) ? Socket(place).ReadControl(length, peek)
            : Socket(place).Read(length, peek);
        return (answer.Status, Convert.ToHexString(answer.Bytes));
    }

    protected override object Share(int through, int shared)
    {
        ZxStatus status = Check(through, ZxRights.Write, ZxObjectType.Socket);
        status = status == ZxStatus.Ok ? Check(shared, ZxRights.Transfer, ZxObjectType.Socket) : status;
        ModelHandle? taken = _handles[shared];
        status = status == ZxStatus.Ok ? Socket(through).Share(taken!) : status;
        _handles[shared] = null;
        if (status != ZxStatus.Ok)
        {
            taken?.Destroy();
        }

        return status;
    }

    protected override object Accept(int place, int accepted)
    {
        ZxStatus status = Check(place, ZxRights.Read, ZxObjectType.Socket);
        ModelHandle? handle = null;
        if (status == ZxStatus.Ok)
        {
            (status, handle) = Socket(place).Accept();
        }

        if (handle is not null)
        {
            Keep(accepted, handle);
        }

        return status;
    }

    protected override object Shutdown(int place, SocketShutdownOptions options)
    {
        ZxStatus status = (uint)options > 3 ? ZxStatus.InvalidArgs : Check(place, ZxRights.Write, ZxObjectType.Socket);
        if (status == ZxStatus.Ok)
        {
            Socket(place).Shutdown(options);
        }

        return status;
    }

    protected override object SetThreshold(int place, ZxProperty property, int bytes)
    {
        ZxStatus status = Check(place, ZxRights.SetProperty, ZxObjectType.Socket);
        return status == ZxStatus.Ok ? Socket(place).SetThreshold(property, bytes) : status;
    }

    protected override object Signal(int place, ZxSignals clear, ZxSignals set)
    {
        ZxStatus status = Check(place, ZxRights.Signal);
        status = status == ZxStatus.Ok && !MayChange(place, clear | set) ? ZxStatus.InvalidArgs : status;
        if (status == ZxStatus.Ok)
        {
            _handles[place]!.Object.SetSignals(clear, set);
        }

        return status;
    }

    protected override object SignalPeer(int place, ZxSignals clear, ZxSignals set)
    {
        ZxStatus status = Check(place, ZxRights.SignalPeer);
        if (status == ZxStatus.Ok)
        {
            ModelObject @object = _handles[place]!.Object;
            status = !@object.HasOther ? ZxStatus.NotSupported
                : !MayChange(place, clear | set) ? ZxStatus.InvalidArgs
                : @object.Other is null ? ZxStatus.PeerClosed
                : ZxStatus.Ok;
        }

        if (status == ZxStatus.Ok)
        {
            _handles[place]!.Object.Other!.SetSignals(clear, set);
        }

        return status;
    }

    protected override object CountHandles(int place)
    {
        ZxStatus status = Check(place, ZxRights.Inspect);
        return (status, status == ZxStatus.Ok ? (uint)_handles[place]!.Object.HandleCount : 0);
    }

    protected override object Close(int place)
    {
        ModelHandle? handle = _handles[place];
        _handles[place] = null;
        handle?.Destroy();
        return handle is null && _used[place] ? ZxStatus.BadHandle : ZxStatus.Ok;
    }

    protected override object Duplicate(int place, ZxRights rights, int duplicate)
    {
        ZxStatus status = Check(place, ZxRights.Duplicate);
        status = status == ZxStatus.Ok ? CheckSubset(place, rights) : status;
        if (status == ZxStatus.Ok)
        {
            Keep(duplicate, Derive(place, rights));
        }

        return status;
    }

    protected override object Replace(int place, ZxRights rights)
    {
        ZxStatus status = Check(place, ZxRights.None);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        status = CheckSubset(place, rights);
        ModelHandle replaced = _handles[place]!;
        _handles[place] = status == ZxStatus.Ok ? Derive(place, rights) : null;
        replaced.Destroy();
        return status;
    }

    private ZxStatus Check(int place, ZxRights rights, ZxObjectType? type = null) =>
        _handles[place] is not { } handle ? ZxStatus.BadHandle
        : (handle.Rights & rights) != rights ? ZxStatus.AccessDenied
        : type is not null && handle.Object.Type != type ? ZxStatus.WrongType
        : ZxStatus.Ok;

    private ZxStatus CheckSubset(int place, ZxRights rights) =>
        rights == ZxRights.SameRights || (rights & ~_handles[place]!.Rights) == ZxRights.None ? ZxStatus.Ok : ZxStatus.InvalidArgs;

    private ModelHandle Derive(int place, ZxRights rights) =>
        new(_handles[place]!.Object, rights == ZxRights.SameRights ? _handles[place]!.Rights : rights, _dying);

    private bool MayChange(int place, ZxSignals signals) => (signals & ~_handles[place]!.Object.ProgramSignals) == ZxSignals.None;

    private ModelSocket Socket(int place) => (ModelSocket)_handles[place]!.Object;

    private void KeepBoth(int place0, ModelObject end0, int place1, ModelObject end1)
    {
        ModelHandle handle0 = new(end0, end0.DefaultRights, _dying);
        ModelHandle handle1 = new(end1, end1.DefaultRights, _dying);
        Keep(place0, handle0);
        Keep(place1, handle1);
    }

    private void Keep(int place, ModelHandle handle)
    {
        ModelHandle? dropped = _handles[place];
        (_handles[place], _used[place]) = (handle, true);
        dropped?.Destroy();
    }
}
