namespace Zx.Kernel;

/// <summary>Numbers the objects of the system, once and for all.</summary>
internal static class KoidSource
{
    // The numbers below are the kernel's own.
    private const ulong First = 1024;

    private static ulong s_next = First - 1;

    public static ulong Next() => Interlocked.Increment(ref s_next);
}
