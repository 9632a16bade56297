namespace Zx.Analyzers.Tests.RandomPrograms;

public enum Thrown
{
    /// <summary>By a call: it may be anything.</summary>
    Unknown,

    /// <summary>By a throw statement of the program.</summary>
    InvalidOperation,
}

/// <summary>The states in which runs leave a statement other than by its end.</summary>
public sealed class Exits
{
    public HashSet<State> Breaks { get; } = [];

    public HashSet<State> Continues { get; } = [];

    public HashSet<State> Returns { get; } = [];

    public HashSet<(State State, Thrown Exception)> Throws { get; } = [];
}
