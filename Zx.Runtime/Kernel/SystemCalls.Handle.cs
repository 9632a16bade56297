namespace Zx.Kernel;

internal static partial class SystemCalls
{
    public static ZxStatus HandleClose(uint handle)
    {
        if (handle == 0)
        {
            return ZxStatus.Ok;
        }

        if (Claim(handle) is not { } claimed)
        {
            return ZxStatus.BadHandle;
        }

        HandleTable.Destroy(claimed);
        return ZxStatus.Ok;
    }

    public static ZxStatus HandleCloseMany(ReadOnlySpan<uint> handles)
    {
        if (IsMissing(handles))
        {
            return ZxStatus.InvalidArgs;
        }

        var status = ZxStatus.Ok;
        foreach (uint handle in handles)
        {
            if (HandleClose(handle) != ZxStatus.Ok)
            {
                status = ZxStatus.BadHandle;
            }
        }

        return status;
    }

    public static ZxStatus HandleDuplicate(uint handle, ZxRights rights, out uint @out)
    {
        @out = 0;
        ZxStatus status = Find(handle, SysRequirements.HandleDuplicateHandle, out HandleView source);
        return status != ZxStatus.Ok ? status : Derive(source.Dispatcher, source.Rights, rights, out @out);
    }

    public static ZxStatus HandleReplace(uint handle, ZxRights rights, out uint @out)
    {
        @out = 0;
        if (Claim(handle) is not { } claimed)
        {
            return ZxStatus.BadHandle;
        }

        ZxStatus status = Derive(claimed.Dispatcher, claimed.Rights, rights, out @out);

        // Whatever became of the new handle, and after it, so that a live object never counts zero handles in between.
        HandleTable.Destroy(claimed);
        return status;
    }

    /// <summary>Makes another handle to an object, with rights that the source has.</summary>
    private static ZxStatus Derive(Dispatcher dispatcher, ZxRights held, ZxRights requested, out uint value)
    {
        value = 0;
        ZxRights rights = requested == ZxRights.SameRights ? held : requested;
        if ((rights & ~held) != ZxRights.None)
        {
            return ZxStatus.InvalidArgs;
        }

        if (!dispatcher.TryAddHandle())
        {
            return ZxStatus.BadHandle;
        }

        if (HandleTable.TryCreate(dispatcher, rights) is not { } handle)
        {
            dispatcher.ReleaseHandle();
            return ZxStatus.NoMemory;
        }

        return HandleTable.Publish(handle, ZxProcess.Current, out value);
    }
}
