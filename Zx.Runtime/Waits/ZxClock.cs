using System.Diagnostics;

namespace Zx;

/// <summary>The clock by which deadlines are told.</summary>
public static class ZxClock
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long NanosecondsPerMillisecond = 1_000_000;

    /// <summary>The time now, in nanoseconds since some moment in the past. It never runs backwards.</summary>
    public static ZxTime Monotonic => new((long)((Int128)Stopwatch.GetTimestamp() * NanosecondsPerSecond / Stopwatch.Frequency));

    /// <summary>The moment at which a duration from now is over.</summary>
    /// <param name="duration">
    /// The duration; zero or less means a deadline that has passed, except <see cref="Timeout.InfiniteTimeSpan"/>, which means one
    /// that never comes.
    /// </param>
    /// <returns>An absolute deadline.</returns>
    public static ZxTime DeadlineAfter(TimeSpan duration) =>
        duration == Timeout.InfiniteTimeSpan ? ZxTime.Infinite : Monotonic.Add(duration);

    internal static bool HasPassed(ZxTime deadline) =>
        deadline != ZxTime.Infinite && (deadline.Nanoseconds <= 0 || deadline.CompareTo(Monotonic) <= 0);

    /// <summary>How long to sleep until a deadline, rounded up, so that whoever wakes then is not early.</summary>
    internal static int MillisecondsUntil(ZxTime deadline)
    {
        if (deadline == ZxTime.Infinite)
        {
            return Timeout.Infinite;
        }

        long nanoseconds = Math.Max(0, deadline.Nanoseconds - Monotonic.Nanoseconds);
        return (int)Math.Min(int.MaxValue, (nanoseconds / NanosecondsPerMillisecond) + 1);
    }
}
