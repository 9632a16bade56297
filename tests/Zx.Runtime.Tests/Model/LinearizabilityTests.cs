using CsCheck;

namespace Zx.Runtime.Tests.Model;

/// <summary>
/// What two threads see is what they would see if each call happened at once, one after the other, in some order; but for a handle
/// that a call destroys, which it does at some moment after it has decided to, under no lock.
/// </summary>
[Collection(Alone.Name)]
public sealed class LinearizabilityTests
{
    [Fact]
    public void Two_threads_see_an_order() =>
        SharedObjects.Programs.Sample(AssertOrdered, seed: Campaign.Seed, iter: Campaign.Programs(usual: 1000), threads: 1);

    private static void AssertOrdered(ConcurrentPrograms programs)
    {
        using var runtime = new RuntimeMachine();
        foreach (Operation operation in programs.Setup)
        {
            runtime.Run(operation);
        }

        object[][] answers = RunTogether(runtime, programs.Threads);
        programs.AssertOrdered(answers, programs.EndOf(runtime));
        Assert.Equal(0, runtime.CloseAll());
    }

    private static object[][] RunTogether(RuntimeMachine runtime, Operation[][] programs)
    {
        object[][] answers = [[], []];
        using var start = new Barrier(2);
        var thread = new Thread(() => Run(1));
        thread.Start();
        Run(0);
        thread.Join();
        return answers;

        void Run(int number)
        {
            start.SignalAndWait();
            answers[number] = [.. programs[number].Select(runtime.Run)];
        }
    }
}
