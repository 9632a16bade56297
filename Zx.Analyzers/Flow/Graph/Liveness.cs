using System.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Zx.Analyzers.Flow;

/// <summary>
/// Which variables of a graph are read again after the start of each block. Worlds that differ only in others are one, so that a
/// long method is no dearer for each line than a short one.
/// </summary>
internal sealed class Liveness
{
    private readonly Dictionary<object, int> _variables = new(RootComparer.Instance);
    private readonly HashSet<object> _shared = new(RootComparer.Instance);
    private readonly BitArray[] _reads;
    private readonly BitArray[] _writes;
    private readonly BitArray[] _kept;
    private readonly BitArray[] _liveIn;
    private BitArray _scratch;

    public Liveness(FlowGraph graph)
    {
        Number(graph);
        _reads = Sets(graph);
        _writes = Sets(graph);
        _liveIn = Sets(graph);
        foreach (var block in graph.Blocks)
            Summarize(block);
        var successors = graph.Blocks.Select(block => Successors(graph, block.Block)).ToArray();
        _kept = _writes.Select(writes => new BitArray(writes).Not()).ToArray();
        _scratch = new BitArray(_variables.Count);
        bool hasChanged = true;
        while (hasChanged)
        {
            hasChanged = false;
            for (int block = graph.Blocks.Length - 1; block >= 0; block--)
                hasChanged |= Update(block, successors[block]);
        }
    }

    /// <summary>Whether the value in a local can no longer be read from a block on.</summary>
    public bool IsDead(object root, int block) => root is not IParameterSymbol && IsUnread(root, block);

    /// <summary>The same of any variable; what a parameter held on entry may still matter to the caller.</summary>
    public bool IsUnread(object root, int block) => _variables.TryGetValue(root, out int variable) && !_liveIn[block][variable];

    /// <summary>Gives each variable its number; one that another function or a reference can reach is always live.</summary>
    private void Number(FlowGraph graph)
    {
        foreach (var operation in graph.Operations)
        {
            if (operation is ISimpleAssignmentOperation { IsRef: true } || (operation is IFlowCaptureOperation { Id: var capture } && graph.IsReference(capture)))
                _shared.UnionWith(operation.DescendantsAndSelf().Select(RootOf).OfType<object>());
        }

        _shared.UnionWith(Captures.VariablesOfNested(graph));
        foreach (var operation in graph.Operations)
        {
            if (RootOf(operation) is { } root && IsOwn(root, graph) && !_shared.Contains(root) && !_variables.ContainsKey(root))
                _variables.Add(root, _variables.Count);
        }
    }

    // The variables of an outer function live on when this one returns.
    private static bool IsOwn(object root, FlowGraph graph) =>
        graph.Parent is null || root is not ISymbol variable || SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, graph.Function);

    private BitArray[] Sets(FlowGraph graph) => graph.Blocks.Select(_ => new BitArray(_variables.Count)).ToArray();

    private void Summarize(FlowBlock block)
    {
        var (reads, writes) = (_reads[block.Block.Ordinal], _writes[block.Block.Ordinal]);
        var targets = new HashSet<IOperation>();
        foreach (var operation in block.Statements.SelectMany(statement => statement))
        {
            if (operation is ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation target })
                targets.Add(target);
        }

        foreach (var operation in block.Statements.SelectMany(statement => statement))
        {
            if (operation is ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation { Local: var local } } && _variables.TryGetValue(local, out int assigned))
                writes[assigned] = true;
            else if (!targets.Contains(operation) && RootOf(operation) is { } root && _variables.TryGetValue(root, out int variable) && !writes[variable])
                reads[variable] = true;
        }
    }

    private bool Update(int block, List<int> successors)
    {
        var live = _scratch;
        live.SetAll(false);
        foreach (int successor in successors)
            live.Or(_liveIn[successor]);
        live.And(_kept[block]).Or(_reads[block]);

        // A block that may throw half-way is left with what its handlers read, written here or not.
        bool isSame = true;
        for (int i = 0; i < live.Count && isSame; i++)
            isSame = live[i] == _liveIn[block][i];
        if (!isSame)
            (_liveIn[block], _scratch) = (live, _liveIn[block]);
        return !isSame;
    }

    /// <summary>Where execution may go from a block: by branches, through finally regions, and to handlers.</summary>
    private List<int> Successors(FlowGraph graph, BasicBlock block)
    {
        var successors = new List<int>();
        foreach (var branch in new[] { block.ConditionalSuccessor, block.FallThroughSuccessor })
        {
            if (branch is null)
                continue;
            if (branch.Destination is { } destination)
                successors.Add(destination.Ordinal);
            successors.AddRange(branch.FinallyRegions.Select(region => region.FirstBlockOrdinal));
        }

        foreach (var target in ExceptionRoutes.From(block.EnclosingRegion, null, out _))
        {
            successors.Add(target.Block);
            _writes[block.Ordinal].SetAll(false);
        }

        for (var region = block.EnclosingRegion; region is not null; region = ExceptionRoutes.Outer(region))
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
                successors.AddRange(Continuations(graph, region));
        }

        return successors;
    }

    /// <summary>What comes after a finally region, on any of the ways into it.</summary>
    private static IEnumerable<int> Continuations(FlowGraph graph, ControlFlowRegion region)
    {
        foreach (var target in ExceptionRoutes.From(region.EnclosingRegion!, null, out _))
            yield return target.Block;
        foreach (var block in graph.Blocks)
        {
            foreach (var branch in new[] { block.Block.ConditionalSuccessor, block.Block.FallThroughSuccessor })
            {
                if (branch?.Destination is null || !branch.FinallyRegions.Contains(region))
                    continue;
                yield return branch.Destination.Ordinal;
                foreach (var next in branch.FinallyRegions)
                    yield return next.FirstBlockOrdinal;
            }
        }
    }

    private static object? RootOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local.IsRef: false } local => local.Local,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => parameter.Parameter,
        IFlowCaptureReferenceOperation capture => capture.Id,
        _ => null,
    };
}
