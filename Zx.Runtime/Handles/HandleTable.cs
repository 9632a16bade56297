using System.Runtime.CompilerServices;

namespace Zx.Kernel;

/// <summary>All handles of the system, whichever process owns them.</summary>
internal static partial class HandleTable
{
    private const int ReuseFloor = 4096;

    private static readonly SlotPool Slots = new(HandleValue.MaximumHandles, ReuseFloor);

    /// <summary>How many handles there are, of all processes and in transit.</summary>
    public static int LiveCount => Slots.LiveCount;

    /// <summary>Looks up a value in a process. Takes no lock and allocates nothing.</summary>
    /// <returns>Whether the value names a handle of the process.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFind(ZxProcess process, uint value, out HandleView view)
    {
        ulong name = process.NameOf(value);
        if (Slots.At(HandleValue.IndexOf(value)) is { } slot && slot.TryRead(name, out Dispatcher dispatcher, out ZxRights rights))
        {
            view = new HandleView(slot, name, dispatcher, rights);
            return true;
        }

        view = default;
        return false;
    }

    /// <summary>Takes a handle out of a process; it is then in transit, and the caller's to publish, queue or destroy.</summary>
    /// <returns>The handle, or null if the value names none of the process.</returns>
    public static HandleSlot? Claim(ZxProcess process, uint value) =>
        Slots.At(HandleValue.IndexOf(value)) is { } slot && slot.TryClaim(process.NameOf(value)) ? slot : null;

    /// <summary>Makes a handle in transit.</summary>
    /// <param name="dispatcher">The object, which has counted the new handle already.</param>
    /// <param name="rights">The rights of the handle.</param>
    /// <returns>The handle, or null if the system has none left.</returns>
    public static HandleSlot? TryCreate(Dispatcher dispatcher, ZxRights rights)
    {
        HandleSlot? slot = Slots.TryRent();
        slot?.Bind(dispatcher, rights);
        return slot;
    }

    /// <summary>Takes back a handle whose object is not to notice, since nobody has known it.</summary>
    public static void Abandon(HandleSlot handle) => Slots.Return(handle);

    /// <summary>Gives a handle in transit to a process.</summary>
    /// <returns>
    /// <see cref="ZxStatus.BadState"/> if the process has been disposed; the handle is then destroyed. Otherwise
    /// <see cref="ZxStatus.Ok"/>.
    /// </returns>
    public static ZxStatus Publish(HandleSlot handle, ZxProcess process, out uint value)
    {
        value = handle.Publish(process);

        // Whoever disposes of the process sets its flag before looking for handles, and publishing comes before this look at the
        // flag: one of the two sees the other, and whoever claims the handle destroys it.
        if (!process.IsDisposed)
        {
            return ZxStatus.Ok;
        }

        if (handle.TryClaim(process.NameOf(value)))
        {
            Destroy(handle);
        }

        value = 0;
        return ZxStatus.BadState;
    }
}
