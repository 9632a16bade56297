extern alias framework;

using Zx.Schedules;
using Atomic = framework::System.Threading.Interlocked;

namespace System.Threading;

/// <summary>Atomic operations, before each of which it may be another thread's turn. Each is a fence.</summary>
internal static class Interlocked
{
    public static int Increment(ref int location) => Atomic.Increment(ref Next(ref location));

    public static uint Increment(ref uint location) => Atomic.Increment(ref Next(ref location));

    public static ulong Increment(ref ulong location) => Atomic.Increment(ref Next(ref location));

    public static int Decrement(ref int location) => Atomic.Decrement(ref Next(ref location));

    public static int Exchange(ref int location, int value) => Atomic.Exchange(ref Next(ref location), value);

    public static ulong Exchange(ref ulong location, ulong value) => Atomic.Exchange(ref Next(ref location), value);

    public static int CompareExchange(ref int location, int value, int comparand) =>
        Atomic.CompareExchange(ref Next(ref location), value, comparand);

    public static ulong CompareExchange(ref ulong location, ulong value, ulong comparand) =>
        Atomic.CompareExchange(ref Next(ref location), value, comparand);

    public static T CompareExchange<T>(ref T location, T value, T comparand)
        where T : class? => Atomic.CompareExchange(ref Next(ref location), value, comparand);

    public static void MemoryBarrier()
    {
        Step.Take();
        StoreBuffer.Fence();
    }

    private static ref T Next<T>(ref T location)
    {
        MemoryBarrier();
        StoreBuffer.Arrive(ref location);
        Step.OnWritten();
        return ref location;
    }
}
