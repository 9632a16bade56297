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
    private readonly BitTable _reads;
    private readonly BitTable _writes;
    private readonly BitTable _liveIn;

    public Liveness(FlowGraph graph)
    {
        Number(graph);
        _reads = new BitTable(graph.Blocks.Length, _variables.Count);
        _writes = new BitTable(graph.Blocks.Length, _variables.Count);
        _liveIn = new BitTable(graph.Blocks.Length, _variables.Count);
        foreach (var block in graph.Blocks)
            Summarize(block);
        var successors = new List<int>[graph.Blocks.Length];
        for (int block = 0; block < successors.Length; block++)
            successors[block] = Successors(graph, graph.Blocks[block].Block);
        bool hasChanged = _variables.Count > 0;
        while (hasChanged)
        {
            hasChanged = false;
            for (int block = graph.Blocks.Length - 1; block >= 0; block--)
                hasChanged |= Update(block, successors[block]);
        }
    }

    /// <summary>The number of a variable; -1 for what is always live.</summary>
    public int VariableOf(object root) => _variables.TryGetValue(root, out int variable) ? variable : -1;

    /// <summary>Whether the value in a variable can still be read from a block on.</summary>
    public bool IsLive(int variable, int block) => _liveIn[block, variable];

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

    private void Summarize(FlowBlock block)
    {
        int at = block.Block.Ordinal;
        foreach (var statement in block.Statements)
        {
            foreach (var operation in statement)
            {
                if (operation.Kind == OperationKind.SimpleAssignment)
                {
                    if (operation is ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation { Local: var local } } && _variables.TryGetValue(local, out int assigned))
                        _writes[at, assigned] = true;
                }
                else if (RootOf(operation) is { } root && !IsTarget(operation) && _variables.TryGetValue(root, out int variable) && !_writes[at, variable])
                {
                    _reads[at, variable] = true;
                }
            }
        }
    }

    private static bool IsTarget(IOperation operation) =>
        operation.Kind == OperationKind.LocalReference && operation.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == operation;

    private bool Update(int block, List<int> successors)
    {
        bool hasChanged = false;
        for (int word = 0; word < _liveIn.Words; word++)
        {
            ulong live = 0;
            foreach (int successor in successors)
                live |= _liveIn.Word(successor, word);
            live = (live & ~_writes.Word(block, word)) | _reads.Word(block, word);
            hasChanged |= live != _liveIn.Word(block, word);
            _liveIn.Word(block, word) = live;
        }

        return hasChanged;
    }

    /// <summary>Where execution may go from a block: by branches, through finally regions, and to handlers.</summary>
    private List<int> Successors(FlowGraph graph, BasicBlock block)
    {
        var successors = new List<int>();
        Add(block.ConditionalSuccessor);
        Add(block.FallThroughSuccessor);

        // A block that may throw half-way is left with what its handlers read, written here or not.
        foreach (var target in ExceptionRoutes.From(block.EnclosingRegion, null, out _))
        {
            successors.Add(target.Block);
            _writes.Clear(block.Ordinal);
        }

        for (var region = block.EnclosingRegion; region is not null; region = ExceptionRoutes.Outer(region))
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
                successors.AddRange(Continuations(graph, region));
        }

        return successors;

        void Add(ControlFlowBranch? branch)
        {
            if (branch is null)
                return;
            if (branch.Destination is { } destination)
                successors.Add(destination.Ordinal);
            foreach (var region in branch.FinallyRegions)
                successors.Add(region.FirstBlockOrdinal);
        }
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

    private static object? RootOf(IOperation operation) => operation.Kind switch
    {
        OperationKind.LocalReference => ((ILocalReferenceOperation)operation).Local is { IsRef: false } local ? local : null,
        OperationKind.ParameterReference => ((IParameterReferenceOperation)operation).Parameter is { RefKind: RefKind.None } parameter ? parameter : null,
        OperationKind.FlowCaptureReference => ((IFlowCaptureReferenceOperation)operation).Id,
        _ => null,
    };
}
