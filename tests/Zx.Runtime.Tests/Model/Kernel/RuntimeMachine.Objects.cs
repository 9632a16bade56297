using System.Runtime.InteropServices;
using Zx.Kernel;

namespace Zx.Runtime.Tests.Model;

internal partial class RuntimeMachine
{
    protected override object Signal(int place, ZxSignals clear, ZxSignals set) => SystemCalls.ObjectSignal(_values[place], clear, set);

    protected override object SignalPeer(int place, ZxSignals clear, ZxSignals set) =>
        SystemCalls.ObjectSignalPeer(_values[place], clear, set);

    protected override object WaitOne(int place, ZxSignals watched)
    {
        ZxStatus status = SystemCalls.ObjectWaitOne(_values[place], watched, ZxTime.Poll, out ZxSignals observed);
        return (status, observed);
    }

    protected override object WaitMany(int[] places, ZxSignals watched)
    {
        ZxWaitItem[] items = [.. places.Select(place => new ZxWaitItem(_values[place], watched))];
        ZxStatus status = SystemCalls.ObjectWaitMany(items, ZxTime.Poll);
        bool isWritten = status is ZxStatus.Ok or ZxStatus.TimedOut;
        Assert.True(isWritten || items.All(item => item.Pending == ZxSignals.None));
        return (status, isWritten ? string.Join(", ", items.Select(item => item.Pending)) : "");
    }

    protected override object GetInfo(int place, ZxInfoTopic topic, bool fits)
    {
        byte[] record = new byte[SizeOf(topic)];
        Span<byte> room = fits || record.Length == 0 ? record : record.AsSpan(1);
        ZxStatus status = SystemCalls.ObjectGetInfo(_values[place], (uint)topic, room, out nuint actual, out nuint available);
        return (status, (int)actual, (int)available, actual == 1 ? Describe(topic, record) : "");
    }

    private static int SizeOf(ZxInfoTopic topic) => topic switch
    {
        ZxInfoTopic.HandleBasic => 32,
        ZxInfoTopic.HandleCount => 4,
        ZxInfoTopic.ProcessHandleStats => 256,
        ZxInfoTopic.Socket => 48,
        _ => 0,
    };

    private string Describe(ZxInfoTopic topic, ReadOnlySpan<byte> record)
    {
        switch (topic)
        {
            case ZxInfoTopic.HandleBasic:
                HandleBasicRecord basic = MemoryMarshal.Read<HandleBasicRecord>(record);
                return $"{NumberOf(basic.Koid)} {(ZxRights)basic.Rights:X} {(ZxObjectType)basic.Type} {NumberOf(basic.RelatedKoid)} "
                    + $"{basic.Properties == HandleBasicRecord.Waitable}";
            case ZxInfoTopic.Socket:
                SocketInfoRecord socket = MemoryMarshal.Read<SocketInfoRecord>(record);
                return $"{(SocketOptions)socket.Options} {socket.ReceiveMaximum} {socket.ReceiveCount} {socket.ReceiveAvailable} "
                    + $"{socket.TransmitMaximum} {socket.TransmitCount}";
            default:
                return string.Join(" ", MemoryMarshal.Cast<byte, uint>(record).ToArray());
        }
    }

    private int NumberOf(ulong koid) => _koids.IndexOf(koid) + 1;
}
