namespace Zx.Kernel;

/// <summary>The packets of the system: a fixed number, made as they are needed and used again.</summary>
internal static class PortEntryPool
{
    /// <summary>How many packets and waits there can be in the whole system; the kernel's number.</summary>
    public const int Capacity = 16384;

    private static readonly Lock Gate = new();
    private static PortEntry? s_idle;
    private static int s_made;

    /// <summary>Takes a packet out of the pool.</summary>
    /// <returns>The packet, or null if all are in use.</returns>
    public static PortEntry? TryRent()
    {
        lock (Gate)
        {
            if (s_idle is { } entry)
            {
                s_idle = entry.NextQueued;
                entry.NextQueued = null;
                return entry;
            }

            if (s_made == Capacity)
            {
                return null;
            }

            s_made++;
            return new PortEntry();
        }
    }

    /// <summary>Puts a packet back that stands in no queue and in no list.</summary>
    public static void Return(PortEntry entry)
    {
        entry.Reset();
        lock (Gate)
        {
            entry.NextQueued = s_idle;
            s_idle = entry;
        }
    }
}
