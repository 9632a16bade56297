namespace Zx.Kernel;

internal static partial class SystemCalls
{
    public static ZxStatus ObjectWaitOne(uint handle, ZxSignals signals, ZxTime deadline, out ZxSignals observed)
    {
        observed = ZxSignals.None;
        ZxStatus status = Find(handle, SysRequirements.ObjectWaitOneHandle, out HandleView view);
        return status != ZxStatus.Ok ? status : BlockingWait.Wait(view, signals, deadline, out observed);
    }

    public static ZxStatus ObjectSignal(uint handle, ZxSignals clearMask, ZxSignals setMask)
    {
        ZxStatus status = Find(handle, SysRequirements.ObjectSignalHandle, out HandleView view);
        return status != ZxStatus.Ok ? status : view.Dispatcher.Signal(clearMask, setMask);
    }

    public static ZxStatus ObjectSignalPeer(uint handle, ZxSignals clearMask, ZxSignals setMask)
    {
        ZxStatus status = Find(handle, SysRequirements.ObjectSignalPeerHandle, out HandleView view);
        return status != ZxStatus.Ok ? status : view.Dispatcher.SignalPeer(clearMask, setMask);
    }
}
