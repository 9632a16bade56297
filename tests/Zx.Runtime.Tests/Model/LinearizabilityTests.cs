using CsCheck;

namespace Zx.Runtime.Tests.Model;

/// <summary>
/// What two threads see is what they would see if each call happened at once, one after the other, in some order; but for a handle
/// that a call destroys, which it does at some moment after it has decided to, under no lock.
/// </summary>
[Collection(Alone.Name)]
public sealed class LinearizabilityTests
{
    private const int CallsPerThread = 4;

    // Both threads use the first places, and neither closes what is there: a call that has looked a handle up goes on though the
    // handle is closed meanwhile, as in the kernel. What a thread has in places of its own it may close, replace and share.
    private static readonly int[] Shared = [0, 1, 2, 3];
    private static readonly int[][] Own = [[4, 6], [5, 7]];

    private static readonly Call[] OnAny =
        [Call.Write, Call.Read, Call.Share, Call.Accept, Call.Shutdown, Call.SetThreshold, Call.Signal, Call.SignalPeer, Call.Duplicate];

    private static readonly Call[] OnOwn = [Call.Close, Call.Replace, Call.Duplicate];

    private static readonly Operation[] Setup =
    [
        new(Call.CreateSocket, First: 0, Second: 0, Number: 0, Flags: (int)SocketOptions.HasAccept),
        new(Call.CreateSocket, First: 2, Second: 0, Number: 0, Flags: (int)SocketOptions.HasControl),
        new(Call.CreateSocket, First: 4, Second: 0, Number: 0, Flags: (int)SocketOptions.Stream),
        new(Call.Duplicate, First: 2, Second: 6, Number: 0, Flags: 0),
        new(Call.CreateEvent, First: 7, Second: 0, Number: 0, Flags: 0),
    ];

    [Fact]
    public void Two_threads_see_an_order() => Gen.Select(CallsOf(0), CallsOf(1)).Sample(
        programs => AssertAnOrderExplains([programs.Item1, programs.Item2]),
        seed: Campaign.Seed,
        iter: Campaign.Programs(usual: 1000),
        threads: 1);

    // Calls that create are left out, and so is counting handles: while one is replaced both are there for a moment, as in the kernel.
    private static Gen<Operation[]> CallsOf(int thread) => Gen.OneOf(
        Operation.On(OnAny, [.. Shared, .. Own[thread]], Own[thread]),
        Operation.On(OnOwn, Own[thread], Own[thread])).Array[CallsPerThread];

    private static void AssertAnOrderExplains(Operation[][] programs)
    {
        using var runtime = new RuntimeMachine();
        foreach (Operation operation in Setup)
        {
            runtime.Run(operation);
        }

        object[][] answers = RunTogether(runtime, programs);
        string signals = Signals(runtime);
        Assert.True(
            new OrderSearch(Setup, programs, answers).FindsOrder(model => Signals(model) == signals),
            $"No order of {string.Join(" and ", programs.Select(program => string.Join("; ", program.AsEnumerable())))} gives "
                + $"{string.Join(" | ", answers.Select(thread => string.Join(", ", thread)))} | {signals}.");
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

    private static string Signals(Machine machine) =>
        string.Join(", ", Enumerable.Range(0, Operation.Places).Select(place => $"{(uint?)machine.SignalsOf(place):X}"));
}
