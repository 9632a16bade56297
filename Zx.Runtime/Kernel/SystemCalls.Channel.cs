namespace Zx.Kernel;

internal static partial class SystemCalls
{
    public static ZxStatus ChannelCreate(uint options, out uint out0, out uint out1)
    {
        out0 = out1 = 0;
        return options != 0 ? ZxStatus.InvalidArgs
            : Forbids(JobPolicyCondition.NewChannel) ? ZxStatus.AccessDenied
            : PublishNew(ChannelDispatcher.CreatePair(), out out0, out out1);
    }

    public static ZxStatus ChannelRead(
        uint handle, uint options, Span<byte> bytes, Span<uint> handles, out uint actualBytes, out uint actualHandles)
    {
        actualBytes = actualHandles = 0;
        if (((ChannelReadOptions)options & ~ChannelReadOptions.MayDiscard) != 0 || IsMissing<byte>(bytes) || IsMissing<uint>(handles))
        {
            return ZxStatus.InvalidArgs;
        }

        ZxStatus status = Find(handle, SysRequirements.ChannelReadHandle, out HandleView view);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        bool mayDiscard = (ChannelReadOptions)options == ChannelReadOptions.MayDiscard;
        status = ((ChannelDispatcher)view.Dispatcher).Read(
            bytes.Length, handles.Length, mayDiscard, out ChannelMessage? message, out int byteCount, out int handleCount);
        (actualBytes, actualHandles) = ((uint)byteCount, (uint)handleCount);
        if (message is null)
        {
            return status;
        }

        if (status == ZxStatus.Ok)
        {
            message.CopyBytes(bytes);
            status = Receive(message, handles);
        }
        else
        {
            message.DestroyHandles();
        }

        message.Return();
        return status;
    }

    public static ZxStatus ChannelWrite(uint handle, uint options, ReadOnlySpan<byte> bytes, ReadOnlySpan<uint> handles)
    {
        ZxStatus status = IsMissing(bytes) || IsMissing(handles) || options != 0 ? ZxStatus.InvalidArgs
            : bytes.Length > ChannelDispatcher.MaximumBytes || handles.Length > ChannelDispatcher.MaximumHandles ? ZxStatus.OutOfRange
            : Find(handle, SysRequirements.ChannelWriteHandle, out HandleView view) is var found and not ZxStatus.Ok ? found
            : Send((ChannelDispatcher)view.Dispatcher, view.Slot, bytes, handles);

        // Whatever went wrong, the caller has lost the handles; those that were sent are no longer the caller's to close.
        if (status != ZxStatus.Ok && !IsMissing(handles))
        {
            foreach (uint lost in handles)
            {
                if (HandleTable.Claim(ZxProcess.Current, lost) is { } claimed)
                {
                    HandleTable.Destroy(claimed);
                }
            }
        }

        return status;
    }

    private static ZxStatus Send(ChannelDispatcher channel, HandleSlot self, ReadOnlySpan<byte> bytes, ReadOnlySpan<uint> handles)
    {
        ChannelMessage message = IdlePool<ChannelMessage>.Rent();
        ZxStatus status = ZxStatus.Ok;
        foreach (uint sent in handles)
        {
            // The first that will not do decides; the caller takes the rest away.
            if (Claim(sent) is not { } claimed)
            {
                status = ZxStatus.BadHandle;
                break;
            }

            message.AddHandle(claimed);
            status = claimed == self
                ? ZxStatus.NotSupported
                : SysRequirements.ChannelWriteHandles.Check(claimed.Rights, claimed.Dispatcher.Type);
            if (status != ZxStatus.Ok)
            {
                break;
            }
        }

        if (status == ZxStatus.Ok)
        {
            message.SetBytes(bytes);
            status = channel.Write(message);
        }

        if (status != ZxStatus.Ok)
        {
            message.DestroyHandles();
            message.Return();
        }

        return status;
    }

    /// <summary>Gives the handles of a message to the current process: all, or none if it takes no handles any more.</summary>
    private static ZxStatus Receive(ChannelMessage message, Span<uint> handles)
    {
        var status = ZxStatus.Ok;
        for (int i = 0; i < message.HandleCount; i++)
        {
            HandleSlot handle = message.Handles[i]!;

            // The waits that the sender left behind end here, as the kernel has it.
            handle.Dispatcher.CancelObservers(handle);
            if (HandleTable.Publish(handle, ZxProcess.Current, out handles[i]) is var published and not ZxStatus.Ok)
            {
                status = published;
            }
        }

        return status;
    }
}
