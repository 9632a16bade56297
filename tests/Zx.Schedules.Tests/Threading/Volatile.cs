extern alias framework;

using Zx.Schedules;
using Ordered = framework::System.Threading.Volatile;

namespace System.Threading;

/// <summary>Reads and writes, before each of which it may be another thread's turn.</summary>
internal static class Volatile
{
    public static int Read(ref readonly int location) => Look(in location);

    public static uint Read(ref readonly uint location) => Look(in location);

    public static ulong Read(ref readonly ulong location) => Look(in location);

    public static T Read<T>(ref readonly T location)
        where T : class? => Look(in location);

    public static void Write(ref int location, int value) => Ordered.Write(ref Next(ref location), value);

    public static void Write(ref ulong location, ulong value) => Ordered.Write(ref Next(ref location), value);

    public static void Write<T>(ref T location, T value)
        where T : class? => Ordered.Write(ref Next(ref location), value);

    private static T Look<T>(ref readonly T location)
    {
        Step.Take();
        return StoreBuffer.See(in location);
    }

    private static ref T Next<T>(ref T location)
    {
        Step.Take();
        StoreBuffer.Keep(ref location);
        Step.OnWritten();
        return ref location;
    }
}
