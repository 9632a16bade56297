namespace Zx.Kernel;

/// <summary>Objects of one kind that are not in use, to be used again.</summary>
/// <typeparam name="T">The kind.</typeparam>
internal static class IdlePool<T>
    where T : class, IPooled, new()
{
    // More are left to the garbage collector.
    private const int MaximumIdle = 4096;

    private static readonly Lock Gate = new();
    private static IPooled? s_idle;
    private static int s_count;

    public static T Rent()
    {
        lock (Gate)
        {
            if (s_idle is { } idle)
            {
                s_idle = idle.NextIdle;
                s_count--;
                idle.NextIdle = null;
                return (T)idle;
            }
        }

        return new T();
    }

    public static void Return(T idle)
    {
        lock (Gate)
        {
            if (s_count < MaximumIdle)
            {
                idle.NextIdle = s_idle;
                s_idle = idle;
                s_count++;
            }
        }
    }
}
