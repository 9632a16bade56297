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
    public void Two_threads_see_an_order() => SharedObjects.Programs.Sample(
        programs => programs.AssertOrdered(RunTogether), seed: Campaign.Seed, iter: Campaign.Programs(usual: 1000), threads: 1);

    private static void RunTogether(Action[] bodies)
    {
        using var start = new Barrier(2);
        var thread = new Thread(() => Run(1));
        thread.Start();
        Run(0);
        thread.Join();

        void Run(int number)
        {
            start.SignalAndWait();
            bodies[number]();
        }
    }
}
