using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Zx.Kernel;

internal static partial class SystemCalls
{
    public static ZxStatus ObjectGetInfo(uint handle, uint topic, Span<byte> buffer, out nuint actual, out nuint avail)
    {
        actual = avail = 0;
        switch ((ZxInfoTopic)topic)
        {
            // The one way to ask without the job's policy hearing of it.
            case ZxInfoTopic.HandleValid:
                return HandleTable.TryFind(ZxProcess.Current, handle, out _) ? ZxStatus.Ok : ZxStatus.BadHandle;
            case ZxInfoTopic.HandleBasic or ZxInfoTopic.HandleCount or ZxInfoTopic.ProcessHandleStats or ZxInfoTopic.Socket:
                break;
            default:
                return ZxStatus.NotSupported;
        }

        ZxStatus status = Find(handle, SysRequirements.ObjectGetInfoHandle(topic), out HandleView view);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        switch ((ZxInfoTopic)topic)
        {
            case ZxInfoTopic.HandleBasic:
                return WriteRecord(DescribeHandle(view), buffer, out actual, out avail);
            case ZxInfoTopic.HandleCount:
                // None at all: the last one was closed since the lookup, and this call is as late as one that found no handle.
                int count = view.Dispatcher.HandleCount;
                return count > 0 ? WriteRecord((uint)count, buffer, out actual, out avail) : BadHandle(handle);
            case ZxInfoTopic.ProcessHandleStats:
                return WriteRecord(HandleTable.Count(((ProcessDispatcher)view.Dispatcher).Process), buffer, out actual, out avail);
            default:
                status = ((SocketDispatcher)view.Dispatcher).GetInfo(out SocketInfoRecord info);
                return status == ZxStatus.Ok ? WriteRecord(info, buffer, out actual, out avail) : status;
        }
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
        if (buffer.Length >= Unsafe.SizeOf<TRecord>() && IsMissing<byte>(buffer))
        {
            actual = avail = 0;
            return ZxStatus.InvalidArgs;
        }

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
