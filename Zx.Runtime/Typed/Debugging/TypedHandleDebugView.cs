namespace Zx;

/// <summary>The same for typed handles; a debugger wants as many type parameters as the handle's type has.</summary>
/// <typeparam name="TRights">The rights that the handle's type names.</typeparam>
internal sealed class TypedHandleDebugView<TRights> : HandleDebugView
    where TRights : struct, IRights
{
    public TypedHandleDebugView(SocketHandle<TRights> handle)
        : base(handle.Raw)
    {
    }

    public TypedHandleDebugView(EventHandle<TRights> handle)
        : base(handle.Raw)
    {
    }

    public TypedHandleDebugView(EventPairHandle<TRights> handle)
        : base(handle.Raw)
    {
    }

    public TypedHandleDebugView(ChannelHandle<TRights> handle)
        : base(handle.Raw)
    {
    }

    public TypedHandleDebugView(PortHandle<TRights> handle)
        : base(handle.Raw)
    {
    }

    public TypedHandleDebugView(TimerHandle<TRights> handle)
        : base(handle.Raw)
    {
    }

    public TypedHandleDebugView(JobHandle<TRights> handle)
        : base(handle.Raw)
    {
    }

    public TypedHandleDebugView(ProcessHandle<TRights> handle)
        : base(handle.Raw)
    {
    }
}
