namespace Zx.Kernel;

internal static partial class SystemCalls
{
    private const PortOptions AllPortOptions = PortOptions.BindToInterrupt | PortOptions.ReportsClosing;

    public static ZxStatus PortCreate(uint options, out uint @out)
    {
        @out = 0;
        return Forbids(JobPolicyCondition.NewPort) ? ZxStatus.AccessDenied
            : ((PortOptions)options & ~AllPortOptions) != 0 ? ZxStatus.InvalidArgs
            : PublishNew(new PortDispatcher((PortOptions)options), out @out);
    }

    public static ZxStatus PortQueue(uint handle, in PortPacket packet)
    {
        ZxStatus status = Find(handle, SysRequirements.PortQueueHandle, out HandleView view);
        return status != ZxStatus.Ok ? status
            : IsMissing(in packet) ? ZxStatus.InvalidArgs
            : ((PortDispatcher)view.Dispatcher).Queue(packet);
    }

    public static ZxStatus PortWait(uint handle, ZxTime deadline, out PortPacket packet)
    {
        ZxStatus status = Find(handle, SysRequirements.PortWaitHandle, out HandleView view);
        if (status != ZxStatus.Ok)
        {
            packet = default;
            return status;
        }

        var port = (PortDispatcher)view.Dispatcher;
        while (!port.TryTake(out packet))
        {
            // Who comes second to a packet waits for the next one.
            status = port.ReportsClosing
                ? BlockingWait.Wait(view, PortDispatcher.PacketQueued, deadline, out _)
                : BlockingWait.WaitBeyondHandle(view, PortDispatcher.PacketQueued, deadline);
            if (status != ZxStatus.Ok)
            {
                return status;
            }
        }

        return ZxStatus.Ok;
    }

    public static ZxStatus PortCancel(uint handle, uint source, ulong key)
    {
        ZxStatus status = Find(handle, SysRequirements.PortCancelHandle, out HandleView view);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        status = Find(source, SysRequirements.PortCancelSource, out HandleView sourceView);
        return status != ZxStatus.Ok ? status
            : ((PortDispatcher)view.Dispatcher).Cancel(sourceView, key) ? ZxStatus.Ok
            : ZxStatus.NotFound;
    }
}
