using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>Which places of an analysis are read again after the start of a block of a graph.</summary>
/// <param name="graph">The graph.</param>
internal sealed class LivePlaces(FlowGraph graph)
{
    /// <summary>Stands for a block where everything is read but what only counts: between two statements.</summary>
    public const int Everything = -1;

    /// <summary>Stands for a block where nothing is read any more.</summary>
    public const int Nothing = -2;

    private const int Unasked = -2;

    // Place → the variable that it lies in, by number in the graph's liveness, or -1.
    private int[] _variables = [];

    /// <summary>Whether what a place holds can no longer be read from a block on.</summary>
    public bool IsDead(Place place, int block) => place.Root is not IParameterSymbol && VariableOf(place) is >= 0 and var variable && !graph.Liveness.IsLive(variable, block);

    /// <summary>Whether the value in a place matters to no condition from a block on; what a parameter held on entry may still matter to the caller.</summary>
    public bool IsUnread(Place place, int block) =>
        block == Nothing || graph.IsCounter(place.Root) || (block != Everything && VariableOf(place) is >= 0 and var variable && !graph.Liveness.IsLive(variable, block));

    private int VariableOf(Place place)
    {
        if (place.Number >= _variables.Length)
        {
            int known = _variables.Length;
            Array.Resize(ref _variables, Math.Max(16, place.Number * 2));
            _variables.AsSpan(known).Fill(Unasked);
        }

        ref int variable = ref _variables[place.Number];
        if (variable == Unasked)
            variable = graph.Liveness.VariableOf(place.Root);
        return variable;
    }
}
