namespace Zx.Kernel;

internal static partial class HandleTable
{
    // Handles still to be destroyed by this thread: the death of an object may release handles that were queued in it, and chains
    // of these must not end in deep recursion.
    [ThreadStatic]
    private static HandleSlot? t_pending;

    [ThreadStatic]
    private static bool t_destroying;

    /// <summary>
    /// Destroys handles in transit, linked by <see cref="HandleSlot.Next"/>, in that order; what dies with an object dies before the
    /// handles behind it. Never called under the lock of an object.
    /// </summary>
    public static void Destroy(HandleSlot? handles)
    {
        if (handles is null)
        {
            return;
        }

        HandleSlot last = handles;
        while (last.Next is { } next)
        {
            last = next;
        }

        last.Next = t_pending;
        t_pending = handles;
        if (t_destroying)
        {
            return;
        }

        t_destroying = true;
        try
        {
            while (t_pending is { } next)
            {
                t_pending = next.Next;
                DestroyOne(next);
            }
        }
        finally
        {
            // A thread that is interrupted goes on with the rest when it destroys the next handle.
            t_destroying = false;
        }
    }

    // The order is the kernel's: who waits through this handle hears of it before the other end does.
    private static void DestroyOne(HandleSlot handle)
    {
        Dispatcher dispatcher = handle.Dispatcher;
        dispatcher.CancelObservers(handle);
        Slots.Return(handle);
        dispatcher.ReleaseHandle();
    }
}
