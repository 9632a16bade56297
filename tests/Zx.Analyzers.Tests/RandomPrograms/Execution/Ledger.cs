namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>What is done to a handle that may be gone; the first is the worst.</summary>
public enum Misuse
{
    Use,
    Release,
}

/// <summary>Where something is done to a handle, at which a report can point.</summary>
/// <param name="Node">An operand, an expression or a call of the program.</param>
/// <param name="Name">The handle's name there.</param>
public readonly record struct Operation(object Node, string Name);

/// <summary>What gives a handle, and where a report about its end points.</summary>
/// <param name="Node">An expression, or the call of a function that leaves what it acquires in a variable of its caller.</param>
/// <param name="Inner">Of a call, the number of what acquires inside; -1 otherwise.</param>
public sealed record Acquisition(object Node, int Inner)
{
    public bool Equals(Acquisition? other) => other is not null && ReferenceEquals(Node, other.Node) && Inner == other.Inner;

    public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Node), Inner);
}

/// <summary>How the runs that come to an operation fare there.</summary>
public sealed class Fate
{
    private readonly bool[,] _seen = new bool[2, 2];

    /// <summary>Whether it is the end of a using, which comes on every exception too: the runs without one decide.</summary>
    public bool IsEndOfUsing { get; set; }

    /// <summary>The worst that is wrong there.</summary>
    public Misuse Misuse { get; private set; } = Misuse.Release;

    public bool IsWrong => _seen[0, 1] || _seen[1, 1];

    /// <summary>Whether no run fares well.</summary>
    public bool IsCertain
    {
        get
        {
            bool hasNormal = _seen[0, 0] || _seen[0, 1];
            return IsWrong && (IsEndOfUsing && hasNormal ? !_seen[0, 0] : !_seen[0, 0] && !_seen[1, 0]);
        }
    }

    public void Add(Misuse misuse, bool isWrong, bool isExceptional)
    {
        _seen[isExceptional ? 1 : 0, isWrong ? 1 : 0] = true;
        if (isWrong && misuse < Misuse)
            Misuse = misuse;
    }
}

/// <summary>What the interpreter has seen of every operation on all runs through one function.</summary>
public sealed class Ledger
{
    private readonly Dictionary<Operation, Fate> _fates = [];

    private readonly HashSet<Acquisition> _lost = [];
    private readonly HashSet<Acquisition> _given = [];
    private readonly HashSet<Acquisition> _kept = [];

    public IReadOnlyDictionary<Operation, Fate> Fates => _fates;

    /// <summary>What is not released on some run that returns, and whether it is released on none.</summary>
    public IEnumerable<(Acquisition Acquisition, bool IsCertain)> Leaks => _lost.Select(lost => (lost, !_given.Contains(lost)));

    /// <summary>What is held in a loop that goes on for ever, and is released on no run.</summary>
    public IEnumerable<Acquisition> Kept => _kept.Except(_given).Except(_lost);

    public void Keep(Acquisition acquisition) => _kept.Add(acquisition);

    public void Lose(Acquisition acquisition) => _lost.Add(acquisition);

    public void Give(Acquisition acquisition) => _given.Add(acquisition);

    public Fate this[Operation operation]
    {
        get
        {
            if (!_fates.TryGetValue(operation, out var fate))
                _fates.Add(operation, fate = new());
            return fate;
        }
    }

    /// <summary>Takes over what was seen in another function; its own errors a function shows itself.</summary>
    public void AddAll(Ledger other)
    {
        foreach (var (operation, fate) in other._fates)
        {
            if (!_fates.TryGetValue(operation, out var known) || !known.IsWrong)
                _fates[operation] = fate;
        }
    }
}
