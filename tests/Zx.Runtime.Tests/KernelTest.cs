using Zx.Kernel;

namespace Zx.Runtime.Tests;

/// <summary>A test in a process of its own, so that tests can run side by side and none sees another's handles.</summary>
public abstract class KernelTest : IDisposable
{
    private readonly ZxProcess.Scope _scope;

    protected KernelTest()
    {
        Process = ZxProcess.Create(GetType().Name);
        _scope = Process.Enter();
    }

    protected ZxProcess Process { get; }

    public void Dispose()
    {
        _scope.Dispose();
        Process.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static void Ok(ZxStatus status) => Assert.Equal(ZxStatus.Ok, status);

    protected static (uint Near, uint Far) Sockets(SocketOptions options = SocketOptions.Stream)
    {
        Ok(SystemCalls.SocketCreate((uint)options, out uint near, out uint far));
        return (near, far);
    }

    protected static (uint Near, uint Far) EventPair()
    {
        Ok(SystemCalls.EventPairCreate(0, out uint near, out uint far));
        return (near, far);
    }

    protected static uint Event()
    {
        Ok(SystemCalls.EventCreate(0, out uint @event));
        return @event;
    }

    /// <summary>A handle that no call gives: to an event, with rights that events do not have.</summary>
    protected static uint EventWith(ZxRights rights)
    {
        HandleSlot? handle = HandleTable.TryCreate(new EventDispatcher(), rights);
        Assert.NotNull(handle);
        Ok(HandleTable.Publish(handle, ZxProcess.Current, out uint value));
        return value;
    }

    /// <summary>A value that was a handle's.</summary>
    protected static uint Closed()
    {
        uint @event = Event();
        Ok(SystemCalls.HandleClose(@event));
        return @event;
    }

    protected static void Close(uint handle) => Ok(SystemCalls.HandleClose(handle));

    /// <summary>Turns a handle into one that lacks some rights.</summary>
    protected static uint Without(ZxRights rights, uint handle)
    {
        ZxRights held = Basic(handle).Rights;
        Ok(SystemCalls.HandleReplace(handle, held & ~rights, out uint replaced));
        return replaced;
    }

    protected static uint Duplicate(uint handle, ZxRights rights = ZxRights.SameRights)
    {
        Ok(SystemCalls.HandleDuplicate(handle, rights, out uint duplicate));
        return duplicate;
    }

    /// <summary>The signals of a handle's object, read as C programs do: by a wait for nothing that ends at once.</summary>
    protected static ZxSignals SignalsOf(uint handle)
    {
        Assert.Equal(ZxStatus.TimedOut, SystemCalls.ObjectWaitOne(handle, ZxSignals.None, ZxTime.Poll, out ZxSignals signals));
        return signals;
    }

    /// <summary>How many wait for something of a handle's object.</summary>
    protected static int Observers(uint handle)
    {
        Assert.True(HandleTable.TryFind(ZxProcess.Current, handle, out HandleView view));
        return view.Dispatcher.CountObservers();
    }

    protected static bool IsValid(uint handle)
    {
        ZxStatus status = SystemCalls.ObjectGetInfo(handle, (uint)ZxInfoTopic.HandleValid, default, out _, out _);
        Assert.True(status is ZxStatus.Ok or ZxStatus.BadHandle);
        return status == ZxStatus.Ok;
    }

    private protected static (ulong Koid, ZxRights Rights, ZxObjectType Type, ulong RelatedKoid, bool IsWaitable) Basic(uint handle)
    {
        byte[] record = new byte[32];
        Ok(SystemCalls.ObjectGetInfo(handle, (uint)ZxInfoTopic.HandleBasic, record, out _, out _));
        return (
            BitConverter.ToUInt64(record, 0),
            (ZxRights)BitConverter.ToUInt32(record, 8),
            (ZxObjectType)BitConverter.ToUInt32(record, 12),
            BitConverter.ToUInt64(record, 16),
            BitConverter.ToUInt32(record, 24) == 1);
    }

    protected static uint HandleCount(uint handle)
    {
        byte[] record = new byte[4];
        Ok(SystemCalls.ObjectGetInfo(handle, (uint)ZxInfoTopic.HandleCount, record, out _, out _));
        return BitConverter.ToUInt32(record);
    }

    protected static byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = (byte)((i * 31) + (i >> 8));
        }

        return bytes;
    }

    /// <summary>Writes as much as the status says, and gives the count.</summary>
    protected static int Write(uint handle, ReadOnlySpan<byte> data, SocketWriteOptions options = SocketWriteOptions.None)
    {
        Ok(SystemCalls.SocketWrite(handle, (uint)options, data, out nuint actual));
        return (int)actual;
    }

    protected static byte[] Read(uint handle, int length, SocketReadOptions options = SocketReadOptions.None)
    {
        byte[] buffer = new byte[length];
        Ok(SystemCalls.SocketRead(handle, (uint)options, buffer, out nuint actual));
        return buffer[..(int)actual];
    }

    protected static ZxStatus TryWrite(uint handle, int length, SocketWriteOptions options = SocketWriteOptions.None)
    {
        ZxStatus status = SystemCalls.SocketWrite(handle, (uint)options, new byte[length], out nuint actual);
        Assert.True(status == ZxStatus.Ok || actual == 0);
        return status;
    }

    protected static ZxStatus TryRead(uint handle, int length = 1, SocketReadOptions options = SocketReadOptions.None)
    {
        ZxStatus status = SystemCalls.SocketRead(handle, (uint)options, new byte[length], out nuint actual);
        Assert.True(status == ZxStatus.Ok || actual == 0);
        return status;
    }

    protected static ZxStatus SetThreshold(uint handle, ZxProperty property, ulong bytes) =>
        SystemCalls.ObjectSetProperty(handle, (uint)property, BitConverter.GetBytes(bytes));

    protected static ulong Threshold(uint handle, ZxProperty property)
    {
        byte[] value = new byte[8];
        Ok(SystemCalls.ObjectGetProperty(handle, (uint)property, value));
        return BitConverter.ToUInt64(value);
    }

    private protected static SocketInfoRecord Info(uint handle)
    {
        byte[] record = new byte[48];
        Ok(SystemCalls.ObjectGetInfo(handle, (uint)ZxInfoTopic.Socket, record, out nuint actual, out nuint avail));
        Assert.Equal((1u, 1u), ((uint)actual, (uint)avail));
        return new SocketInfoRecord
        {
            Options = BitConverter.ToUInt32(record, 0),
            ReceiveMaximum = BitConverter.ToUInt64(record, 8),
            ReceiveCount = BitConverter.ToUInt64(record, 16),
            ReceiveAvailable = BitConverter.ToUInt64(record, 24),
            TransmitMaximum = BitConverter.ToUInt64(record, 32),
            TransmitCount = BitConverter.ToUInt64(record, 40),
        };
    }
}
