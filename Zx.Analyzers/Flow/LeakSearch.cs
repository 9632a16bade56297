using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Finds, where a function has been analysed, the owned handles that it does not release on every path.</summary>
internal sealed class LeakSearch(FlowSession session, FlowGraph graph)
{
    private readonly Dictionary<int, List<SyntaxNode?>> _lost = [];
    private readonly Dictionary<int, (bool IsKept, bool IsGiven)> _parameters = [];

    /// <summary>What is leaked in the worlds in which the function returns, or which an exception leaves with, and while it goes on.</summary>
    public IEnumerable<LeakObservation> In(IEnumerable<World> worlds, IntSet lostInRounds)
    {
        var all = worlds.ToList();
        foreach (var world in all)
            GiveBack(world);
        for (int i = 0; i < lostInRounds.Count; i++)
            Lose(session.Ends[lostInRounds[i]]);
        foreach (var world in all)
            Look(world);
        foreach (var lost in _lost)
            yield return Judge(lost.Key, lost.Value);
        foreach (var parameter in _parameters.Where(parameter => parameter.Value.IsKept))
        {
            var symbol = (IParameterSymbol)session.Identities[parameter.Key].Place!.Root;
            if (symbol.DeclaringSyntaxReferences is [var reference, ..])
                yield return new(reference.GetSyntax(), symbol.Name, Leak.Parameter, !parameter.Value.IsGiven, []);
        }
    }

    /// <summary>What a parameter by reference holds in the end goes to the caller, and what a field holds is its object's.</summary>
    private void GiveBack(World world)
    {
        for (int i = 0; i < world.Identities.Count; i++)
        {
            if (world.Identities.ValueAt(i).IsKept)
                session.Ends.Give(session.Identities[world.Identities.KeyAt(i)].Acquisition);
        }

        for (int i = 0; i < world.Handles.Count; i++)
        {
            for (int held = 0; session.Places[world.Handles.KeyAt(i)].IsByReference && held < world.Handles.ValueAt(i).Count; held++)
                session.Ends.Give(session.Identities[world.Handles.ValueAt(i)[held]].Acquisition);
        }
    }

    private void Look(World world)
    {
        for (int i = 0; i < world.Losses.Count; i++)
            Lose(session.Ends[world.Losses[i]]);
        for (int i = 0; i < world.Identities.Count; i++)
        {
            var identity = session.Identities[world.Identities.KeyAt(i)];
            if (identity.IsOwn && world.Identities.ValueAt(i).Has(LifeStates.Owned) && !IsHeldOutside(world, identity.Number))
                Lose(new HandleLoss(identity.Acquisition, null));
        }

        if (graph.Function is not { } function)
            return;
        foreach (var parameter in graph.Parameters)
        {
            if (parameter.RefKind == RefKind.None && session.Knowledge.Shapes.IsHandle(parameter.Type)
                && MustRelease(session.Knowledge.Contracts.Of(parameter), session.Knowledge.Contracts.Of(function).Success, world))
                Look(world, session.EntryOf(session.Places.Root(parameter)).Number);
        }
    }

    private void Look(World world, int parameter)
    {
        bool isOwned = session.StateOf(world, parameter).Has(LifeStates.Owned);
        _parameters.TryGetValue(parameter, out var seen);
        _parameters[parameter] = (seen.IsKept | isOwned, seen.IsGiven | !isOwned);
    }

    /// <summary>Whether a path that returns like this must have released the handle of a parameter.</summary>
    private bool MustRelease(Effect effect, long? success, World world) => effect switch
    {
        Effect.ReleaseAlways => true,
        Effect.Release => success is null
            || (world.Scalars.TryGet(session.Places.Root(new ReturnRoot(graph)).Number, out var result) && result is Scalar.Constant constant && constant.Value == success),
        _ => false,
    };

    private void Lose(HandleLoss loss)
    {
        if (session.Identities[loss.Acquisition].Operation is not { } operation || graph.StepOf(operation) < 0 || session.Ends.IsHidden(loss.Acquisition))
            return;
        if (!_lost.TryGetValue(loss.Acquisition, out var by))
            _lost.Add(loss.Acquisition, by = []);
        if (!by.Contains(loss.OverwrittenBy))
            by.Add(loss.OverwrittenBy);
    }

    private LeakObservation Judge(int acquisition, List<SyntaxNode?> overwrittenBy)
    {
        bool isDefinite = !session.Ends.IsGiven(acquisition);
        string? name = session.Ends.NameOf(acquisition);
        var kind = !isDefinite ? Leak.Dropped
            : name is null ? Leak.Discarded
            : overwrittenBy.Contains(null) ? Leak.Dropped
            : Leak.Overwritten;
        return new(Acquiring(session.Identities[acquisition].Operation!), name ?? HandleEnds.Nameless, kind, isDefinite, overwrittenBy.OfType<SyntaxNode>().ToList());
    }

    /// <summary>A variable of a function around this one outlives it, and so does one of the caller.</summary>
    private bool IsHeldOutside(World world, int identity)
    {
        for (int i = 0; i < world.Handles.Count; i++)
        {
            if (world.Handles.ValueAt(i).Contains(identity) && session.Places[world.Handles.KeyAt(i)] is { Root: ISymbol root } place
                && (place.IsByReference || (graph.Parent is not null && !SymbolEqualityComparer.Default.Equals(root.ContainingSymbol, graph.Function))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The call that gave the handle: of an <c>out</c>, the call around it.</summary>
    private static SyntaxNode Acquiring(IOperation operation) =>
        operation.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() is { RefOrOutKeyword.RawKind: not 0, Parent.Parent: { } call } ? call : operation.Syntax;
}
