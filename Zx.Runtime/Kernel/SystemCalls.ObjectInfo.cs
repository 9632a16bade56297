using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Zx.Kernel;

internal static partial class SystemCalls
{
    public static ZxStatus ObjectGetInfo(uint handle, uint topic, Span<byte> buffer, out nuint actual, out nuint avail)
    {
        actual = avail = 0;
        if ((ZxInfoTopic)topic is not
            (ZxInfoTopic.HandleValid or ZxInfoTopic.HandleBasic or ZxInfoTopic.HandleCount or ZxInfoTopic.Socket))
        {
            return ZxStatus.NotSupported;
        }

        ZxStatus status = Find(handle, SysRequirements.ObjectGetInfoHandle(topic), out HandleView view);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        return (ZxInfoTopic)topic switch
        {
            ZxInfoTopic.HandleBasic => WriteRecord(DescribeHandle(view), buffer, out actual, out avail),
            ZxInfoTopic.HandleCount => WriteRecord((uint)view.Dispatcher.HandleCount, buffer, out actual, out avail),
            ZxInfoTopic.Socket => WriteRecord(((SocketDispatcher)view.Dispatcher).GetInfo(), buffer, out actual, out avail),
            _ => ZxStatus.Ok,
        };
    }

    private static HandleBasicRecord DescribeHandle(in HandleView view) => new()
    {
        Koid = view.Dispatcher.Koid,
        Rights = (uint)view.Rights,
        Type = (uint)view.Dispatcher.Type,
        RelatedKoid = view.Dispatcher.RelatedKoid,
        Properties = view.Dispatcher.IsWaitable ? HandleBasicRecord.Waitable : 0,
    };

    // There is one record of each topic so far: it is there or it does not fit.
    private static ZxStatus WriteRecord<TRecord>(TRecord record, Span<byte> buffer, out nuint actual, out nuint avail)
        where TRecord : unmanaged
    {
        avail = 1;
        actual = buffer.Length < Unsafe.SizeOf<TRecord>() ? 0u : 1u;
        if (actual == 0)
        {
            return ZxStatus.BufferTooSmall;
        }

        MemoryMarshal.Write(buffer, record);
        return ZxStatus.Ok;
    }
}
