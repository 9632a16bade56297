using Microsoft.Coyote.Runtime;

namespace Zx.Schedules;

/// <summary>Where the turn may pass from one thread to another. One thread at a time goes on, up to its next step.</summary>
internal static class Step
{
    [ThreadStatic]
    private static bool t_sawLate;

    private static int s_alone;
    private static int s_writes;

    /// <summary>Whether threads are taking turns.</summary>
    public static bool IsTaken => s_alone == 0;

    /// <summary>Lets another thread go on, or this one: as the schedule has it.</summary>
    public static void Take()
    {
        if (IsTaken)
        {
            SchedulingPoint.Interleave();
        }
    }

    /// <summary>Says that something was written, for which others may be waiting.</summary>
    public static void OnWritten() => s_writes++;

    /// <summary>Says that this thread has seen what is no longer there: looking again is worth it, though nobody writes.</summary>
    public static void OnSeenLate() => t_sawLate = true;

    /// <summary>Has no turn until another thread has written something. If none ever will, that is a deadlock, and reported.</summary>
    public static void AwaitWrite()
    {
        if (t_sawLate)
        {
            t_sawLate = false;
            Take();
            return;
        }

        int seen = s_writes;
        Operation.PauseUntil(() => s_writes != seen);
    }

    /// <summary>Takes no step until the result is disposed of: what is to be the same in all schedules.</summary>
    public static Stay Alone()
    {
        s_alone++;
        return new Stay(-1);
    }

    /// <summary>Takes steps again until the result is disposed of.</summary>
    public static Stay Together()
    {
        s_alone--;
        return new Stay(1);
    }

    /// <summary>Forgets what a schedule has left that was broken off.</summary>
    public static void Restart() => s_alone = 0;

    /// <summary>A time with steps or without.</summary>
    public readonly struct Stay(int change) : IDisposable
    {
        public void Dispose() => s_alone += change;
    }
}
