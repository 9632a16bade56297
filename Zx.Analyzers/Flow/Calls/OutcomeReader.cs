using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>Reads an outcome from a world in which a method returns.</summary>
internal static class OutcomeReader
{
    public static Outcome Read(World exit, FlowSession session, FlowGraph flow, IMethodSymbol method)
    {
        var shapes = session.Knowledge.Shapes;
        var members = session.Places.Root(PlaceMarker.This).Members.OrderBy(member => member.Member!.Name, StringComparer.Ordinal).ToList();
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        var assigned = ImmutableArray.CreateBuilder<(ISymbol, Scalar)>();
        foreach (var parameter in method.Parameters)
        {
            if (!shapes.HoldsHandles(parameter.Type) && exit.Facts.TryGet(session.Symbols.Get(session.Places.Root(parameter)), out var fact))
                conditions.Add(new(parameter.Ordinal, null, fact));
        }

        foreach (var member in members.Where(member => !shapes.HoldsHandles(session.TypeOf(member))))
        {
            if (exit.Facts.TryGet(session.Symbols.Get(member), out var fact))
                conditions.Add(new(-1, member.Member, fact));
            if (exit.Scalars.TryGet(member.Number, out var value))
                assigned.Add((member.Member!, value as Scalar.Constant ?? Scalar.Unknown));
        }

        return new Outcome(
            Parameters(exit, session, method), Members(exit, session, method, members), conditions.ToImmutable(), assigned.ToImmutable(), Result(exit, session, flow, method, members));
    }

    private static ImmutableArray<ParameterChange> Parameters(World exit, FlowSession session, IMethodSymbol method)
    {
        var changes = ImmutableArray.CreateBuilder<ParameterChange>();
        foreach (var parameter in method.Parameters.Where(parameter => session.Knowledge.Shapes.Carried(parameter.Type) is not null))
        {
            var place = session.Places.Root(parameter);
            var state = session.StateOf(exit, session.EntryOf(place).Number);
            changes.Add(new(parameter.Ordinal, state.States, state.Touches, Tested(state), New(exit, session, place, method)));
        }

        return changes.ToImmutable();
    }

    private static ImmutableArray<MemberChange> Members(World exit, FlowSession session, IMethodSymbol method, List<Place> members)
    {
        var changes = ImmutableArray.CreateBuilder<MemberChange>();
        foreach (var member in members.Where(member => session.Knowledge.Shapes.Carried(session.TypeOf(member)) is not null))
        {
            var state = session.StateOf(exit, session.EntryOf(member).Number);
            var replacement = New(exit, session, member, method);
            if (replacement is not null || state.Touches != Touches.None || state.IsValid is not null || state.States != LifeStates.Live)
                changes.Add(new(member.Member!, state.States, state.Touches, Tested(state), replacement));
        }

        return changes.ToImmutable();
    }

    // Of one that has gone wrong it does not matter any more.
    private static bool? Tested(IdentityState state) => state.Has(LifeStates.Settled) ? null : state.IsValid;

    private static Replacement? New(World exit, FlowSession session, Place place, IMethodSymbol method)
    {
        if (!exit.Handles.TryGet(place.Number, out var now) || now.Equals(IntSet.Of(session.EntryOf(place).Number)))
            return null;
        var source = method.Parameters.FirstOrDefault(parameter => now.Equals(IntSet.Of(session.EntryOf(session.Places.Root(parameter)).Number)));
        return new Replacement(session.StatesOf(exit, now), source?.Ordinal ?? -1);
    }

    private static OutcomeResult Result(World exit, FlowSession session, FlowGraph flow, IMethodSymbol method, List<Place> members)
    {
        var place = session.Places.Root(new ReturnRoot(flow));
        var constant = exit.Scalars.TryGet(place.Number, out var scalar) ? scalar as Scalar.Constant : null;
        if (!exit.Handles.TryGet(place.Number, out var returned))
            return new(constant, -1, null, LifeStates.None);

        bool IsReturned(Place source) => returned.Equals(IntSet.Of(session.EntryOf(source).Number));
        return new(
            constant,
            method.Parameters.FirstOrDefault(parameter => IsReturned(session.Places.Root(parameter)))?.Ordinal ?? -1,
            members.FirstOrDefault(IsReturned)?.Member,
            session.StatesOf(exit, returned));
    }
}
