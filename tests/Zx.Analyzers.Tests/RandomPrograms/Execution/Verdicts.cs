namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>What is to be said of a program.</summary>
public sealed class Verdicts
{
    private readonly Ledger _all = new();

    public IEnumerable<(Operation Operation, Fate Fate)> Wrong => _all.Fates.Where(fate => fate.Value.IsWrong).Select(fate => (fate.Key, fate.Value));

    public IReadOnlyDictionary<Operation, Fate> Fates => _all.Fates;

    /// <summary>The most states that met at one point, in any of the functions.</summary>
    public int Width { get; private set; }

    /// <summary>Whether a function told less apart than the program does.</summary>
    public bool IsVague { get; private set; }

    public void Add((Ledger Ledger, int Width, bool IsVague) function)
    {
        _all.AddAll(function.Ledger);
        Width = Math.Max(Width, function.Width);
        IsVague |= function.IsVague;
    }
}
