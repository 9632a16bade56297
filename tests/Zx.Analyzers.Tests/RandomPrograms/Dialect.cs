namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>Chooses among the ways in which C# says the same thing: which one it is must not matter to the rules.</summary>
/// <param name="seed">A program is always written in the same way.</param>
public sealed class Dialect(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T Pick<T>(params T[] from) => from[_random.Next(from.Length)];
}
