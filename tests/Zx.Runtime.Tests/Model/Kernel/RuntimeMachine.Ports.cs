using Zx.Kernel;

namespace Zx.Runtime.Tests.Model;

internal partial class RuntimeMachine
{
    protected override object CreatePort(int place, PortOptions options)
    {
        ZxStatus status = SystemCalls.PortCreate((uint)options, out uint value);
        return KeepNew(status, place, value);
    }

    protected override object QueuePackets(int place, PortPacket packet, int count)
    {
        ZxStatus status = ZxStatus.Ok;
        int queued = 0;
        while (status == ZxStatus.Ok && queued < count)
        {
            status = SystemCalls.PortQueue(_values[place], packet);
            queued += status == ZxStatus.Ok ? 1 : 0;
        }

        return (status, queued);
    }

    protected override object TakePacket(int place)
    {
        ZxStatus status = SystemCalls.PortWait(_values[place], ZxTime.Poll, out PortPacket packet);
        PortPacket.UserPayload user = packet.User;
        string content = packet.Type == PortPacketType.User
            ? Convert.ToHexString(user)
            : $"{packet.Signal.Trigger:X} {packet.Signal.Count}";
        ZxSignals observed = packet.Type == PortPacketType.User ? ZxSignals.None : packet.Signal.Observed;
        return (status, status == ZxStatus.Ok ? $"{packet.Key} {packet.Type} {packet.Status} {content} {observed:X}" : null);
    }

    protected override object CancelWaits(int port, int source, ulong key) => SystemCalls.PortCancel(_values[port], _values[source], key);

    protected override object WaitAsync(int source, int port, ulong key, ZxSignals trigger, WaitAsyncOptions options) =>
        SystemCalls.ObjectWaitAsync(_values[source], _values[port], key, trigger, (uint)options);
}
