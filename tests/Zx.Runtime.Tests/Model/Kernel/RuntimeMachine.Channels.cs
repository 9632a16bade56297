using Zx.Kernel;

namespace Zx.Runtime.Tests.Model;

internal partial class RuntimeMachine
{
    protected override object CreateChannel(int place0, int place1, uint options)
    {
        ZxStatus status = SystemCalls.ChannelCreate(options, out uint value0, out uint value1);
        return KeepBothNew(status, place0, value0, place1, value1);
    }

    protected override object WriteMessage(int place, uint options, byte[] bytes, int[] sent) =>
        SystemCalls.ChannelWrite(_values[place], options, bytes, [.. sent.Select(each => _values[each])]);

    protected override object ReadMessage(int place, ChannelReadOptions options, int length, int[] received)
    {
        byte[] bytes = new byte[length];
        uint[] handles = new uint[received.Length];
        ZxStatus status =
            SystemCalls.ChannelRead(_values[place], (uint)options, bytes, handles, out uint byteCount, out uint handleCount);
        for (int i = 0; i < handles.Length && i < handleCount; i++)
        {
            Keep(status, received[i], handles[i]);
        }

        Bytes read = status == ZxStatus.Ok ? new Bytes(bytes.AsMemory(0, (int)byteCount)) : Bytes.None;
        return (status, (int)byteCount, (int)handleCount, read);
    }
}
