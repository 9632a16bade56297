using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>The cycles of a graph: a branch to a block further up need not close one, as the sections of a switch stand in any order.</summary>
internal sealed class Cycles(ControlFlowGraph graph)
{
    private readonly Dictionary<(int Source, int Destination), HashSet<int>> _blocks = [];

    /// <summary>The blocks from where a branch leads up to where it starts; none if one comes there in another way.</summary>
    public HashSet<int> Of(ControlFlowBranch branch)
    {
        var key = (branch.Source.Ordinal, branch.Destination!.Ordinal);
        if (!_blocks.TryGetValue(key, out var blocks))
            _blocks.Add(key, blocks = Between(branch.Destination, branch));
        return blocks;
    }

    private HashSet<int> Between(BasicBlock first, ControlFlowBranch back)
    {
        var (blocks, open) = (new HashSet<int>(), new Stack<BasicBlock>());
        Come(back);
        while (open.Count > 0)
        {
            var block = open.Pop();
            if (block == first)
                continue;
            foreach (var branch in block.Predecessors)
                Come(branch);

            // An exception comes to a handler from anywhere in the body that it guards.
            for (var region = block.EnclosingRegion; region?.FirstBlockOrdinal == block.Ordinal; region = ExceptionRoutes.Outer(region))
            {
                if (region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally)
                    AddAll(ExceptionRoutes.Outer(region)!.NestedRegions[0]);
            }
        }

        // Who comes from the entry without passing the first block comes round by another branch.
        return blocks.Contains(graph.Blocks[0].Ordinal) ? [] : blocks;

        void Come(ControlFlowBranch branch)
        {
            Add(branch.Source);
            foreach (var region in branch.FinallyRegions)
                AddAll(region);
        }

        void AddAll(ControlFlowRegion region)
        {
            for (int block = region.FirstBlockOrdinal; block <= region.LastBlockOrdinal; block++)
                Add(graph.Blocks[block]);
        }

        void Add(BasicBlock block)
        {
            if (blocks.Add(block.Ordinal))
                open.Push(block);
        }
    }
}
