namespace Zx.Kernel;

/// <summary>A socket's handle that streams own together; it is closed when the last of them has let go.</summary>
/// <param name="handle">The handle, in the process that owns it.</param>
/// <param name="owners">How many streams own it.</param>
internal sealed class SocketEnd(HandleReference handle, int owners)
{
    private int _owners = owners;

    public HandleReference Handle { get; } = handle;

    /// <summary>The rights that the handle really has.</summary>
    public ZxRights Rights { get; } = RightsOf(handle);

    public void Release()
    {
        if (Interlocked.Decrement(ref _owners) == 0 && HandleTable.Claim(Handle.Process, Handle.Value) is { } claimed)
        {
            HandleTable.Destroy(claimed);
        }
    }

    private static ZxRights RightsOf(HandleReference handle)
    {
        handle.Find(default, out HandleView view).ThrowIfError();
        return view.Rights;
    }
}
