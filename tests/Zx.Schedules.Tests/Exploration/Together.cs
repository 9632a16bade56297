using Microsoft.Coyote.Runtime;
using Controlled = Microsoft.Coyote.Rewriting.Types.Threading.Thread;

namespace Zx.Schedules;

/// <summary>What several threads do at once.</summary>
internal static class Together
{
    /// <summary>Runs each on a thread of its own, and returns when all have ended. In between, the schedule decides.</summary>
    public static void Run(params Action[] bodies)
    {
        using Step.Stay together = Step.Together();
        Thread[] threads = [.. bodies.Select(body => Controlled.Create(new ThreadStart(() => Run(body))))];
        foreach (Thread thread in threads)
        {
            Controlled.Start(thread);
        }

        foreach (Thread thread in threads)
        {
            Controlled.Join(thread);
        }
    }

    /// <summary>Has no turn until a task is over.</summary>
    public static void Await<TResult>(ValueTask<TResult> task) => Operation.PauseUntil(() => task.IsCompleted);

    private static void Run(Action body)
    {
        body();
        Interlocked.MemoryBarrier();
    }
}
