namespace Zx.Kernel;

/// <summary>Waits of one kind that are not in use.</summary>
/// <typeparam name="TWait">The kind.</typeparam>
internal static class AsyncWaitPool<TWait>
    where TWait : AsyncWait, new()
{
    // More are left to the garbage collector.
    private const int MaximumIdle = 4096;

    private static readonly Lock Gate = new();
    private static AsyncWait? s_idle;
    private static int s_count;

    public static TWait Rent()
    {
        lock (Gate)
        {
            if (s_idle is { } wait)
            {
                s_idle = wait.NextIdle;
                s_count--;
                wait.NextIdle = null;
                return (TWait)wait;
            }
        }

        return new TWait();
    }

    public static void Return(TWait wait)
    {
        lock (Gate)
        {
            if (s_count < MaximumIdle)
            {
                wait.NextIdle = s_idle;
                s_idle = wait;
                s_count++;
            }
        }
    }
}
