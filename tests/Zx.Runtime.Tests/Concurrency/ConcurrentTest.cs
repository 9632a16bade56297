namespace Zx.Runtime.Tests.Concurrency;

/// <summary>A test of what several threads do to the same handles.</summary>
public abstract class ConcurrentTest : KernelTest
{
    private protected const int Threads = 4;

    /// <summary>Runs a body on several threads that begin together, and hands on what they throw.</summary>
    /// <remarks>
    /// A thread that fails takes the process with it, which ends the waits of the others: the test then fails, and does not hang.
    /// </remarks>
    private protected void InParallel(Action<int> body, int threads = Threads)
    {
        using var barrier = new Barrier(threads);
        Task[] tasks = [.. Enumerable.Range(0, threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait();
                try
                {
                    body(thread);
                }
                catch
                {
                    Process.Dispose();
                    throw;
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];
        Task.WaitAll(tasks);
    }
}
