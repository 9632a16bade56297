namespace Zx.Runtime.Tests.Model;

/// <summary>Programs that run at once, each on a thread of its own.</summary>
/// <param name="Setup">What is done before.</param>
/// <param name="Threads">The calls of each thread.</param>
internal sealed record ConcurrentPrograms(Operation[] Setup, Operation[][] Threads)
{
    /// <summary>How it ends: the signals of what every place holds, and the packets that are left.</summary>
    public string EndOf(Machine machine)
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

    /// <summary>Fails unless there is an order of the calls in which the model gives what was seen.</summary>
    /// <param name="answers">What each thread saw.</param>
    /// <param name="end">How it ended.</param>
    public void AssertOrdered(object[][] answers, string end) => Assert.True(
        new OrderSearch(Setup, Threads, answers).FindsOrder(model => EndOf(model) == end),
        $"No order of {this} gives {string.Join(" | ", answers.Select(thread => string.Join(", ", thread)))} | {end}.");

    public override string ToString() => string.Join(" and ", Threads.Select(thread => string.Join("; ", thread.AsEnumerable())));
}
