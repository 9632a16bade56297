namespace Zx.Kernel;

internal static partial class SystemCalls
{
    public static ZxStatus ObjectWaitOne(uint handle, ZxSignals signals, ZxTime deadline, out ZxSignals observed)
    {
        observed = ZxSignals.None;
        ZxStatus status = Find(handle, SysRequirements.ObjectWaitOneHandle, out HandleView view);
        return status != ZxStatus.Ok ? status : BlockingWait.Wait(view, signals, deadline, out observed);
    }

    public static ZxStatus ObjectWaitMany(Span<ZxWaitItem> items, ZxTime deadline)
    {
        if (items.Length > BlockingWait.MaximumItems)
        {
            return ZxStatus.OutOfRange;
        }

        if (IsMissing<ZxWaitItem>(items))
        {
            return ZxStatus.InvalidArgs;
        }

        BlockingWait wait = BlockingWait.Begin();
        try
        {
            foreach (ref ZxWaitItem item in items)
            {
                ZxStatus status = Find(item.Handle, SysRequirements.ObjectWaitManyItems, out HandleView view);
                if (status == ZxStatus.Ok && !wait.TryAdd(view, item.WaitFor))
                {
                    status = BadHandle(item.Handle);
                }

                if (status != ZxStatus.Ok)
                {
                    return status;
                }
            }

            wait.Block(deadline);
            wait.Unobserve();
            for (int i = 0; i < items.Length; i++)
            {
                items[i].Pending = wait.SeenOf(i);
            }

            return wait.Result();
        }
        finally
        {
            wait.End();
        }
    }

    public static ZxStatus ObjectWaitAsync(uint handle, uint port, ulong key, ZxSignals signals, uint options)
    {
        ZxStatus status = Find(port, SysRequirements.ObjectWaitAsyncPort, out HandleView portView);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        status = Find(handle, SysRequirements.ObjectWaitAsyncHandle, out HandleView view);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        if ((WaitAsyncOptions)options is not (WaitAsyncOptions.Once or WaitAsyncOptions.Repeating))
        {
            return ZxStatus.InvalidArgs;
        }

        status = ((PortDispatcher)portView.Dispatcher).Register(view, key, signals, (WaitAsyncOptions)options);
        return status == ZxStatus.BadHandle ? BadHandle(handle) : status;
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
