namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>What is to be said of a program.</summary>
public sealed class Verdicts
{
    private readonly Ledger _all = new();
    private readonly List<(object Node, bool IsCertain)> _leaks = [];
    private readonly HashSet<object> _kept = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<(Operation Operation, Fate Fate)> Wrong => _all.Fates.Where(fate => fate.Value.IsWrong).Select(fate => (fate.Key, fate.Value));

    public IReadOnlyDictionary<Operation, Fate> Fates => _all.Fates;

    /// <summary>What gives a handle that some run does not release, and whether none does.</summary>
    public IReadOnlyList<(object Node, bool IsCertain)> Leaks => _leaks;

    /// <summary>Whether what something gives is released on no run, and not lost either, as a loop that holds it never ends.</summary>
    public bool IsKeptForEver(object node) => _kept.Contains(node);

    /// <summary>The most states that met at one point, in any of the functions.</summary>
    public int Width { get; private set; }

    /// <summary>Whether three handles of one origin were held at once, of which the rules tell two apart.</summary>
    public bool IsVague { get; private set; }

    /// <summary>Takes over what was seen in a function.</summary>
    public void Add((Ledger Ledger, int Width, bool IsVague) function, Block body)
    {
        var own = Acquisitions.In(body);
        _leaks.AddRange(function.Ledger.Leaks.Where(leak => own.Contains(leak.Acquisition.Node)).Select(leak => (leak.Acquisition.Node, leak.IsCertain)));
        _kept.UnionWith(function.Ledger.Kept.Select(kept => kept.Node).Where(own.Contains));
        _all.AddAll(function.Ledger);
        Width = Math.Max(Width, function.Width);
        IsVague |= function.IsVague;
    }
}
