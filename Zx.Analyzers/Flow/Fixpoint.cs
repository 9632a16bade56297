using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>
/// Runs the transfer function over a graph until no block sees a new world. A world that is new or has changed is the only one
/// that runs through its block again.
/// </summary>
internal sealed class Fixpoint
{
    private readonly FlowSession _session;
    private readonly FlowGraph _graph;
    private readonly Transfer _transfer;
    private readonly LivePlaces _live;
    private readonly BlockState[] _states;
    private readonly BlockState _exceptional;
    private readonly SortedSet<int> _work = [];
    private readonly bool _isOfRoot;

    public Fixpoint(FlowSession session, Frame frame)
    {
        (_session, _graph, _isOfRoot) = (session, frame.Graph, frame.Caller is null);
        _transfer = new Transfer(session, frame, this);
        _live = new LivePlaces(_graph);
        _states = new BlockState[_graph.Blocks.Length];
        for (int block = 0; block < _states.Length; block++)
            _states[block] = new BlockState(session, _graph.Blocks[block], _live, block);
        _exceptional = new BlockState(session, _graph, _live, LivePlaces.Nothing);
    }

    /// <summary>The worlds in which the function returns.</summary>
    public IReadOnlyList<World> Exits => _states[_states.Length - 1].Worlds;

    /// <summary>What a loop has acquired and lost when it goes round: it need never end.</summary>
    public IntSet LostInRounds { get; private set; } = IntSet.Empty;

    /// <summary>The worlds in which an exception leaves it.</summary>
    public IReadOnlyList<World> ExceptionalExits => _exceptional.Worlds;

    /// <summary>Runs to the fixpoint, and records what is seen there.</summary>
    /// <returns>Whether it came to an end within its bounds; if not, nothing is known.</returns>
    public bool Run(World entry)
    {
        // What is recorded on the way holds if every world that has run is one of the fixpoint's: so it is where there is no loop.
        var recorder = _session.Recorder;
        _session.Recorder = _isOfRoot ? recorder : null;
        Join(0, entry);
        while (_work.Count > 0 && !_session.IsExhausted)
        {
            int block = _work.Min;
            _work.Remove(block);
            foreach (var world in _states[block].TakePending())
                Execute(_graph.Blocks[block], world);
        }

        bool isRecorded = _isOfRoot && !_states.Any(state => state.HasReplaced);
        _session.Recorder = isRecorded || !_isOfRoot ? recorder : recorder?.Anew();
        if (_session.IsExhausted || recorder is null)
            return !_session.IsExhausted;

        if (!isRecorded)
            RecordAll();
        foreach (var world in Exits)
            _transfer.End(world);
        return !_session.IsExhausted;
    }

    private void RecordAll()
    {
        IsFinal = true;
        foreach (var block in _graph.Blocks)
        {
            foreach (var world in _states[block.Block.Ordinal].Worlds)
                Execute(block, world);
        }
    }

    /// <summary>Whether the fixpoint is reached, so that what runs now runs only to be recorded.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Sends a world to the handlers that may catch what is thrown in a region.</summary>
    /// <param name="world">The world as it is when the exception is thrown.</param>
    /// <param name="region">Where it is thrown.</param>
    /// <param name="thrown">The exact type thrown, if it is known.</param>
    /// <param name="consumed">Handles that the call which throws was about to release: where the exception leaves, nobody is to blame for them.</param>
    public void Throw(World world, ControlFlowRegion region, ITypeSymbol? thrown, IntSet? consumed = null)
    {
        // A filter that throws says no, and the handlers further on have the world already.
        for (var around = region; around is not null; around = ExceptionRoutes.Outer(around))
        {
            if (around.Kind == ControlFlowRegionKind.Filter)
                return;
        }

        var targets = ExceptionRoutes.From(region, thrown, out bool leaves);
        foreach (var target in targets)
        {
            var caught = world.Clone();
            caught.Temporaries = Temporaries.Empty;
            caught.Caught = target.IsFinally ? null : thrown;
            for (var left = region; left is not null && left != target.Boundary; left = left.EnclosingRegion)
                _session.Leave(caught, left);

            // An exception inside a finally replaces whatever the finally was on the way to.
            for (var left = region; left is not null && left != target.Boundary; left = left.EnclosingRegion)
            {
                if (left.Kind == ControlFlowRegionKind.Finally)
                    caught.Continuation = caught.Continuation?.Outer;
            }

            if (target.IsFinally && consumed is not null)
                _session.Escape(caught, consumed);
            if (target.IsFinally)
                caught.Continuation = new Continuation(null, 0, caught.Continuation, thrown);
            Join(target.Block, caught);
        }

        if (leaves && !IsFinal)
        {
            var escaped = world.Clone();
            if (consumed is not null)
                _session.Escape(escaped, consumed);
            escaped.Temporaries = Temporaries.Empty;
            _exceptional.Add(escaped);
        }
    }

    private void Execute(FlowBlock block, World start)
    {
        _session.Spend(block.Statements.Length + 1);
        var worlds = new List<World> { start.Clone() };
        for (int statement = 0; statement < block.Statements.Length; statement++)
        {
            foreach (var operation in block.Statements[statement])
            {
                // Worlds that a step splits off are at the end of the list and have taken the step already.
                for (int i = worlds.Count - 1; i >= 0; i--)
                    _transfer.Step(operation, block.Block, worlds[i], worlds);
                worlds.RemoveAll(static world => world.IsDead);
            }

            if (worlds.Count == 0 || _session.IsExhausted)
                return;
            bool isBranchValue = block.Block.BranchValue is not null && statement == block.Statements.Length - 1;
            if (!isBranchValue)
                worlds = EndStatement(worlds, block, statement);
        }

        foreach (var world in worlds)
            Branch(block.Block, world);
    }

    private List<World> EndStatement(List<World> worlds, FlowBlock block, int statement)
    {
        foreach (var world in worlds)
            world.Temporaries = Temporaries.Empty;
        if (worlds.Count <= 4)
            return worlds;
        var state = new BlockState(_session, (block, statement), _live, LivePlaces.Everything);
        foreach (var world in worlds)
            state.Add(world);
        return [.. state.Worlds.Select(world => world.Clone())];
    }

    private void Branch(BasicBlock block, World world)
    {
        var value = block.BranchValue is { } branchValue ? _transfer.ValueOf(world, branchValue) : Value.Nothing;
        if (block.ConditionalSuccessor is { } conditional)
        {
            bool expected = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            var taken = world.Clone();
            _transfer.AssumeBranch(taken, block.BranchValue, expected);
            if (!taken.IsDead)
                Follow(conditional, taken, block, value);
            _transfer.AssumeBranch(world, block.BranchValue, !expected);
        }

        if (!world.IsDead && block.FallThroughSuccessor is { } next)
            Follow(next, world, block, value);
    }

    private void Follow(ControlFlowBranch branch, World world, BasicBlock block, Value value)
    {
        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw:
                Throw(world, block.EnclosingRegion, block.BranchValue is { } thrown && CallSite.Unwrap(thrown) is Microsoft.CodeAnalysis.Operations.IObjectCreationOperation { Type: { } type } ? type : null);
                break;
            case ControlFlowBranchSemantics.Rethrow:
                Throw(world, block.EnclosingRegion, world.Caught);
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                EndFinally(world, block);
                break;
            default:
                if (branch.Semantics == ControlFlowBranchSemantics.Return && block.BranchValue is { } returned)
                    _transfer.Return(world, returned, value, !branch.FinallyRegions.IsEmpty);
                world.Temporaries = Temporaries.Empty;
                if (branch.FinallyRegions.IsEmpty)
                    Arrive(world, branch, world.Continuation);
                else
                    Continue(world, new Continuation(branch, 0, world.Continuation));
                break;
        }
    }

    /// <summary>Goes on to the branch's next finally region, or to where it leads.</summary>
    private void Continue(World world, Continuation continuation)
    {
        var branch = continuation.Branch!;
        if (continuation.NextFinally < branch.FinallyRegions.Length)
        {
            world.Continuation = continuation with { NextFinally = continuation.NextFinally + 1 };
            Join(branch.FinallyRegions[continuation.NextFinally].FirstBlockOrdinal, world);
            return;
        }

        Arrive(world, branch, continuation.Outer);
    }

    /// <summary>Comes to where a branch leads.</summary>
    private void Arrive(World world, ControlFlowBranch branch, Continuation? outer)
    {
        world.Continuation = outer;
        foreach (var region in branch.LeavingRegions)
        {
            _session.Leave(world, region);
            if (region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                world.Caught = null;
        }

        if (branch.Destination is not { } destination)
            return;
        Join(destination.Ordinal, world);
        if (destination.Ordinal <= branch.Source.Ordinal && world.Losses.Count > 0)
            LoseInRound(world, _graph.Cycles.Of(branch));
    }

    private void LoseInRound(World world, HashSet<int> round)
    {
        for (int i = 0; i < world.Losses.Count; i++)
        {
            if (_session.Identities[_session.Ends[world.Losses[i]].Acquisition].Operation is { } operation && round.Contains(_graph.BlockOf(operation)))
            {
                LostInRounds = LostInRounds.Union(IntSet.Of(world.Losses[i]));
            }
        }
    }

    private void EndFinally(World world, BasicBlock block)
    {
        var region = block.EnclosingRegion;
        while (region is not null && region.Kind is not (ControlFlowRegionKind.Finally or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler))
            region = region.EnclosingRegion;

        // A filter that says no: the handlers further on have the world already.
        if (region?.Kind != ControlFlowRegionKind.Finally || world.Continuation is not { } continuation)
            return;
        for (var left = block.EnclosingRegion; left != region; left = left.EnclosingRegion!)
            _session.Leave(world, left);
        if (continuation.Branch is not null)
        {
            world.Temporaries = Temporaries.Empty;
            Continue(world, continuation);
            return;
        }

        world.Continuation = continuation.Outer;
        Throw(world, region.EnclosingRegion!, continuation.Thrown);
    }

    private void Join(int block, World world)
    {
        if (IsFinal)
            return;
        world.Temporaries = Temporaries.Empty;
        _session.RemoveWhere(world, (_live, block), static (place, at) => at._live.IsDead(place, at.block));
        if (_states[block].Add(world))
            _work.Add(block);
    }
}
