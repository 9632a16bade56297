namespace Zx.Runtime.Tests.Model;

/// <summary>Programs that run at once, each on a thread of its own.</summary>
/// <param name="Setup">What is done before.</param>
/// <param name="Threads">The calls of each thread.</param>
internal sealed record ConcurrentPrograms(Operation[] Setup, Operation[][] Threads)
{
    /// <summary>Runs them, and fails unless there is an order of the calls in which the model gives what was seen.</summary>
    /// <param name="together">Runs each of some bodies on a thread of its own, and returns when all have ended.</param>
    public void AssertOrdered(Action<Action[]> together)
    {
        using var runtime = new RuntimeMachine();
        foreach (Operation operation in Setup)
        {
            runtime.Run(operation);
        }

        object[][] answers = [.. Threads.Select(_ => Array.Empty<object>())];
        together([.. Threads.Select((calls, thread) => new Action(() => answers[thread] = [.. calls.Select(runtime.Run)]))]);

        string end = EndOf(runtime);
        Assert.True(
            new OrderSearch(Setup, Threads, answers).FindsOrder(model => EndOf(model) == end),
            $"No order of {this} gives {string.Join(" | ", answers.Select(thread => string.Join(", ", thread)))} | {end}.");
        Assert.Equal(0, runtime.CloseAll());
    }

    public override string ToString() => string.Join(" and ", Threads.Select(thread => string.Join("; ", thread.AsEnumerable())));

    // The signals of what every place holds, and the packets that are left.
    private string EndOf(Machine machine)
    {
        IEnumerable<string> signals = Enumerable.Range(0, Operation.Places).Select(place => $"{(uint?)machine.SignalsOf(place):X}");
        return string.Join(", ", [.. signals, .. Setup.Where(operation => operation.Call == Call.CreatePort).SelectMany(Packets)]);

        // As many as there can be: one a call.
        IEnumerable<object> Packets(Operation port)
        {
            var take = new Operation(Call.TakePacket, port.First, Second: 0, Number: 0, Flags: 0);
            return Enumerable.Repeat(take, Threads.Sum(thread => thread.Length) + 1).Select(machine.Run);
        }
    }
}
