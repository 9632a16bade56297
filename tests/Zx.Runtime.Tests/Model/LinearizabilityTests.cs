using CsCheck;

namespace Zx.Runtime.Tests.Model;

/// <summary>What two threads see is what they would see if each call happened at once, one after the other, in some order.</summary>
[Collection(Alone.Name)]
public sealed class LinearizabilityTests
{
    private const int CallsPerThread = 4;

    // Both threads use the first places; a handle that comes out goes to one of the thread's own, which the other does not look at.
    private static readonly int[] Shared = [0, 1, 2, 3];
    private static readonly int[][] Own = [[4, 5], [6, 7]];

    private static readonly Operation[] Setup =
    [
        new(Call.CreateSocket, First: 0, Second: 0, Number: 0, Flags: (int)SocketOptions.HasAccept),
        new(Call.CreateSocket, First: 2, Second: 0, Number: 0, Flags: (int)SocketOptions.Stream),
        new(Call.Duplicate, First: 2, Second: 4, Number: 0, Flags: 0),
        new(Call.Duplicate, First: 3, Second: 6, Number: 0, Flags: 0),
    ];

    [Fact]
    public void Two_threads_see_an_order()
    {
        Gen<Operation[]> first = CallsOf(0);
        Gen<Operation[]> second = CallsOf(1);
        Gen.Select(first, second).Sample(
            programs => AssertAnOrderExplains(programs.Item1, programs.Item2),
            seed: Campaign.Seed,
            iter: Campaign.Programs(usual: 1000),
            threads: 1);
    }

    // Replace puts a handle where it was, so it is left to a thread's own places. Calls that create are left out, and so is counting
    // handles: while one is replaced both are there for a moment, as in the kernel.
    private static Gen<Operation[]> CallsOf(int thread) => Gen.OneOf(
        Operation.On(Call.Write, [.. Shared, .. Own[thread]], Own[thread]).Where(operation => operation.Call != Call.Replace),
        Operation.On(Call.Replace, Own[thread], Own[thread])).Array[CallsPerThread];

    private static void AssertAnOrderExplains(Operation[] first, Operation[] second)
    {
        using var runtime = new RuntimeMachine();
        foreach (Operation operation in Setup)
        {
            runtime.Run(operation);
        }

        string seen = RunTogether(runtime, first, second);
        Assert.True(
            Orders(first.Length, second.Length).Any(order => RunInOrder(order, first, second) == seen),
            $"No order of {string.Join("; ", first)} and {string.Join("; ", second)} gives {seen}.");
        Assert.Equal(0, runtime.CloseAll());
    }

    private static string RunTogether(RuntimeMachine runtime, Operation[] first, Operation[] second)
    {
        object[] firstAnswers = [];
        object[] secondAnswers = [];
        using var start = new Barrier(2);
        var thread = new Thread(() =>
        {
            start.SignalAndWait();
            secondAnswers = [.. second.Select(runtime.Run)];
        });
        thread.Start();
        start.SignalAndWait();
        firstAnswers = [.. first.Select(runtime.Run)];
        thread.Join();
        return Describe(runtime, firstAnswers, secondAnswers);
    }

    /// <summary>Runs both on the model; true in the order stands for the next call of the first.</summary>
    private static string RunInOrder(bool[] order, Operation[] first, Operation[] second)
    {
        var model = new ModelMachine();
        foreach (Operation operation in Setup)
        {
            model.Run(operation);
        }

        var firstAnswers = new List<object>();
        var secondAnswers = new List<object>();
        foreach (bool isFirst in order)
        {
            if (isFirst)
            {
                firstAnswers.Add(model.Run(first[firstAnswers.Count]));
            }
            else
            {
                secondAnswers.Add(model.Run(second[secondAnswers.Count]));
            }
        }

        return Describe(model, firstAnswers, secondAnswers);
    }

    private static string Describe(Machine machine, IEnumerable<object> first, IEnumerable<object> second) => string.Join(
        " | ",
        string.Join(", ", first),
        string.Join(", ", second),
        string.Join(", ", Enumerable.Range(0, Operation.Places).Select(place => $"{(uint?)machine.SignalsOf(place):X}")));

    private static IEnumerable<bool[]> Orders(int first, int second)
    {
        if (first == 0 && second == 0)
        {
            yield return [];
        }

        foreach (bool[] rest in first > 0 ? Orders(first - 1, second) : [])
        {
            yield return [true, .. rest];
        }

        foreach (bool[] rest in second > 0 ? Orders(first, second - 1) : [])
        {
            yield return [false, .. rest];
        }
    }
}
