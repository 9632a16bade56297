using System.Runtime.InteropServices;
using Zx.Kernel;

namespace Zx.Runtime.Tests.Model;

internal partial class RuntimeMachine
{
    protected override object CreateSocket(int place0, int place1, SocketOptions options)
    {
        ZxStatus status = SystemCalls.SocketCreate((uint)options, out uint value0, out uint value1);
        return KeepBothNew(status, place0, value0, place1, value1);
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
        return (status, new Bytes(buffer.AsMemory(0, (int)read)));
    }

    protected override object Share(int through, int shared) => SystemCalls.SocketShare(_values[through], _values[shared]);

    protected override object Accept(int place, int accepted)
    {
        ZxStatus status = SystemCalls.SocketAccept(_values[place], out uint value);
        return Keep(status, accepted, value);
    }

    protected override object Shutdown(int place, SocketShutdownOptions options) =>
        SystemCalls.SocketShutdown(_values[place], (uint)options);

    protected override object SetThreshold(int place, ZxProperty property, int bytes)
    {
        ulong value = (ulong)bytes;
        return SystemCalls.ObjectSetProperty(_values[place], (uint)property, MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in value)));
    }

    protected override object GetThreshold(int place, ZxProperty property)
    {
        ulong value = 0;
        ZxStatus status = SystemCalls.ObjectGetProperty(_values[place], (uint)property, MemoryMarshal.AsBytes(new Span<ulong>(ref value)));
        return (status, (int)value);
    }
}
