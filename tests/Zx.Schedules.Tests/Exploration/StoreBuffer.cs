using System.Runtime.CompilerServices;
using Choice = Microsoft.Coyote.Random.Generator;

namespace Zx.Schedules;

/// <summary>
/// What processors do with stores that no fence follows: the thread itself sees what it has written, and others may see what was there
/// before, until its next store or fence. So a thread can look at one thing while others do not see yet what it has written to another.
/// </summary>
/// <remarks>It holds one store a thread: those that come through here release what was written before, so they arrive in their order.</remarks>
internal static class StoreBuffer
{
    private static readonly List<Store> Stores = [];

    private static int Self => Environment.CurrentManagedThreadId;

    /// <summary>All that the thread has written can be seen by all.</summary>
    public static void Fence() => Stores.RemoveAll(store => store.Thread == Self);

    /// <summary>Keeps what was there before the thread writes to a location.</summary>
    public static void Keep<T>(ref T location)
    {
        Fence();
        if (Step.IsTaken)
        {
            Stores.Add(new Store(Self, AddressOf(ref location), location, GC.CollectionCount(0)));
        }
    }

    /// <summary>What a thread sees that reads a location: what is there, or what another has just overwritten.</summary>
    public static T See<T>(ref readonly T location)
    {
        nint address = AddressOf(ref Unsafe.AsRef(in location));
        int index = Stores.FindIndex(store => store.Address == address && store.Thread != Self);
        if (index < 0 || !Step.IsTaken)
        {
            return location;
        }

        // An address means something only as long as nothing is moved.
        Store store = Stores[index];
        if (store.Collections == GC.CollectionCount(0) && Choice.Create().NextBoolean())
        {
            Step.OnSeenLate();
            return (T)store.Before!;
        }

        // What one has seen, all see from then on.
        Stores.RemoveAt(index);
        return location;
    }

    /// <summary>An atomic operation finds in a location what was written to it last, and from then on everybody does.</summary>
    public static void Arrive<T>(ref T location)
    {
        nint address = AddressOf(ref location);
        Stores.RemoveAll(store => store.Address == address);
    }

    /// <summary>Forgets what a schedule has left.</summary>
    public static void Restart() => Stores.Clear();

    private static unsafe nint AddressOf<T>(ref T location) => (nint)Unsafe.AsPointer(ref location);

    private readonly record struct Store(int Thread, nint Address, object? Before, int Collections);
}
