namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>What is to be said of a program.</summary>
public sealed class Verdicts
{
    private readonly Ledger _all = new();
    private readonly List<(object Node, bool IsCertain)> _leaks = [];

    public IEnumerable<(Operation Operation, Fate Fate)> Wrong => _all.Fates.Where(fate => fate.Value.IsWrong).Select(fate => (fate.Key, fate.Value));

    public IReadOnlyDictionary<Operation, Fate> Fates => _all.Fates;

    /// <summary>What gives a handle that some run does not release, and whether none does.</summary>
    public IReadOnlyList<(object Node, bool IsCertain)> Leaks => _leaks;

    /// <summary>The most states that met at one point, in any of the functions.</summary>
    public int Width { get; private set; }

    /// <summary>Whether a function told less apart than the program does.</summary>
    public bool IsVague { get; private set; }

    /// <summary>Takes over what was seen in a function.</summary>
    public void Add((Ledger Ledger, int Width, bool IsVague) function, Block body)
    {
        var own = Acquisitions.In(body);
        _leaks.AddRange(function.Ledger.Leaks.Where(leak => own.Contains(leak.Acquisition.Node)).Select(leak => (leak.Acquisition.Node, leak.IsCertain)));
        _all.AddAll(function.Ledger);
        Width = Math.Max(Width, function.Width);
        IsVague |= function.IsVague;
    }
}
