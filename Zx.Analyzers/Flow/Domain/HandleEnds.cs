using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>An owned handle that nobody holds any more.</summary>
/// <param name="Acquisition">The identity, as its operation made it.</param>
/// <param name="OverwrittenBy">The assignment that took the last place that held it, or null where that place came to its end.</param>
internal sealed record HandleLoss(int Acquisition, SyntaxNode? OverwrittenBy);

/// <summary>How the handles that a method acquires come to their ends, over all its paths.</summary>
internal sealed class HandleEnds
{
    /// <summary>What a report calls a handle that has no name.</summary>
    public const string Nameless = "result";

    private readonly HashSet<int> _given = [];
    private readonly HashSet<int> _hidden = [];
    private readonly Dictionary<int, string> _names = [];
    private readonly Dictionary<HandleLoss, int> _numbers = [];
    private readonly List<HandleLoss> _losses = [];

    public HandleLoss this[int loss] => _losses[loss];

    /// <summary>On some path the handle is released, handed over, or out of sight.</summary>
    public void Give(int acquisition) => _given.Add(acquisition);

    /// <summary>The handles are known as numbers, too, and whoever has those may release them, or what releases them is being typed: nothing is said of their ends.</summary>
    public void Hide(IdentityTable table, IntSet identities)
    {
        for (int i = 0; i < identities.Count; i++)
            _hidden.Add(table[identities[i]].Acquisition);
    }

    public bool IsHidden(int acquisition) => _hidden.Contains(acquisition);

    public bool IsGiven(int acquisition) => _given.Contains(acquisition);

    /// <summary>The first variable that holds the handle gives it its name.</summary>
    public void Name(int acquisition, string name)
    {
        if (!_names.ContainsKey(acquisition))
            _names.Add(acquisition, name);
    }

    public string? NameOf(int acquisition) => _names.TryGetValue(acquisition, out string? name) ? name : null;

    /// <summary>The number of a loss.</summary>
    public int Lose(int acquisition, SyntaxNode? overwrittenBy)
    {
        var loss = new HandleLoss(acquisition, overwrittenBy);
        if (!_numbers.TryGetValue(loss, out int number))
        {
            number = _losses.Count;
            _losses.Add(loss);
            _numbers.Add(loss, number);
        }

        return number;
    }
}
