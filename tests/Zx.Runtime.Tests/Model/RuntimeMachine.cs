using System.Runtime.InteropServices;
using Zx.Kernel;

namespace Zx.Runtime.Tests.Model;

/// <summary>Makes the calls on the runtime, in a process of its own.</summary>
internal sealed class RuntimeMachine : Machine, IDisposable
{
    private readonly ZxProcess _process = ZxProcess.Create("model");
    private readonly ZxProcess.Scope _scope;
    private readonly uint[] _values = new uint[Operation.Places];

    public RuntimeMachine() => _scope = _process.Enter();

    public void Dispose()
    {
        _scope.Dispose();
        _process.Dispose();
    }

    /// <summary>Closes what is in the places; then nothing is left.</summary>
    public int CloseAll()
    {
        SystemCalls.HandleCloseMany(_values);
        return _process.Handles.Count;
    }

    public override ZxSignals? SignalsOf(int place) =>
        HandleTable.TryFind(_process, _values[place], out HandleView view) ? view.Dispatcher.Signals : null;

    protected override object CreateSocket(int place0, int place1, SocketOptions options)
    {
        ZxStatus status = SystemCalls.SocketCreate((uint)options, out uint value0, out uint value1);
        Keep(place0, value0);
        Keep(place1, value1);
        return status;
    }

    protected override object CreateEvent(int place)
    {
        ZxStatus status = SystemCalls.EventCreate(0, out uint value);
        Keep(place, value);
        return status;
    }

    protected override object CreateEventPair(int place0, int place1)
    {
        ZxStatus status = SystemCalls.EventPairCreate(0, out uint value0, out uint value1);
        Keep(place0, value0);
        Keep(place1, value1);
        return status;
    }

    protected override object Write(int place, SocketWriteOptions options, byte[] data)
    {
        ZxStatus status = SystemCalls.SocketWrite(_values[place], (uint)options, data, out nuint written);
        return (status, (int)written);
    }

    protected override object Read(int place, SocketReadOptions options, int length)
    {
        byte[] buffer = new byte[length];
        ZxStatus status = SystemCalls.SocketRead(_values[place], (uint)options, buffer, out nuint read);
        return (status, Convert.ToHexString(buffer.AsSpan(0, (int)read)));
    }

    protected override object Share(int through, int shared) => SystemCalls.SocketShare(_values[through], _values[shared]);

    protected override object Accept(int place, int accepted)
    {
        ZxStatus status = SystemCalls.SocketAccept(_values[place], out uint value);
        Keep(accepted, value, status);
        return status;
    }

    protected override object Shutdown(int place, SocketShutdownOptions options) =>
        SystemCalls.SocketShutdown(_values[place], (uint)options);

    protected override object SetThreshold(int place, ZxProperty property, int bytes)
    {
        ulong value = (ulong)bytes;
        return SystemCalls.ObjectSetProperty(_values[place], (uint)property, MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in value)));
    }

    protected override object Signal(int place, ZxSignals clear, ZxSignals set) => SystemCalls.ObjectSignal(_values[place], clear, set);

    protected override object SignalPeer(int place, ZxSignals clear, ZxSignals set) =>
        SystemCalls.ObjectSignalPeer(_values[place], clear, set);

    protected override object CountHandles(int place)
    {
        uint count = 0;
        Span<byte> record = MemoryMarshal.AsBytes(new Span<uint>(ref count));
        return (SystemCalls.ObjectGetInfo(_values[place], (uint)ZxInfoTopic.HandleCount, record, out _, out _), count);
    }

    protected override object Close(int place) => SystemCalls.HandleClose(_values[place]);

    protected override object Duplicate(int place, ZxRights rights, int duplicate)
    {
        ZxStatus status = SystemCalls.HandleDuplicate(_values[place], rights, out uint value);
        Keep(duplicate, value, status);
        return status;
    }

    protected override object Replace(int place, ZxRights rights)
    {
        ZxStatus status = SystemCalls.HandleReplace(_values[place], rights, out uint value);
        Keep(place, value, status);
        return status;
    }

    private void Keep(int place, uint value, ZxStatus status = ZxStatus.Ok)
    {
        if (status == ZxStatus.Ok)
        {
            SystemCalls.HandleClose(_values[place]);
            _values[place] = value;
        }
    }
}
