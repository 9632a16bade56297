using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>Reads an outcome from a world in which a method returns.</summary>
internal static class OutcomeReader
{
    public static Outcome Read(World exit, FlowSession session, FlowGraph flow)
    {
        var shapes = session.Knowledge.Shapes;
        bool IsHandle(Place member) => shapes.Carried(session.TypeOf(member)) is not null;
        var members = session.Places.Root(PlaceMarker.This).Members.OrderBy(member => member.Member!.Name, StringComparer.Ordinal).ToList();
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        var assigned = ImmutableArray.CreateBuilder<(ISymbol, Scalar)>();
        for (int ordinal = 0; ordinal < flow.Parameters.Length; ordinal++)
        {
            var parameter = flow.Parameters[ordinal];
            if (!shapes.HoldsHandles(parameter.Type) && exit.Facts.TryGet(session.Symbols.Get(session.Places.Root(parameter)), out var fact))
                conditions.Add(new(ordinal, null, fact));
        }

        foreach (var member in members.Where(member => !shapes.HoldsHandles(session.TypeOf(member))))
        {
            if (exit.Facts.TryGet(session.Symbols.Get(member), out var fact))
                conditions.Add(new(-1, member.Member, fact));
            if (exit.Scalars.TryGet(member.Number, out var value))
                assigned.Add((member.Member!, value as Scalar.Constant ?? Scalar.Unknown));
        }

        return new Outcome(
            Parameters(exit, session, flow), Members(exit, session, flow, members.Where(IsHandle)).AddRange(Passed(IsHandle, exit, session, flow)), conditions.ToImmutable(), assigned.ToImmutable(), Result(exit, session, flow, members));
    }

    private static ImmutableArray<ParameterChange> Parameters(World exit, FlowSession session, FlowGraph flow)
    {
        var changes = ImmutableArray.CreateBuilder<ParameterChange>();
        for (int ordinal = 0; ordinal < flow.Parameters.Length; ordinal++)
        {
            if (session.Knowledge.Shapes.Carried(flow.Parameters[ordinal].Type) is null)
                continue;
            var place = session.Places.Root(flow.Parameters[ordinal]);
            var state = session.StateOf(exit, session.EntryOf(place).Number);
            changes.Add(new(ordinal, state.States, state.Touches, Tested(state), New(exit, session, place, flow)));
        }

        return changes.ToImmutable();
    }

    private static ImmutableArray<MemberChange> Members(World exit, FlowSession session, FlowGraph flow, IEnumerable<Place> members, int ordinal = -1)
    {
        var changes = ImmutableArray.CreateBuilder<MemberChange>();
        foreach (var member in members)
        {
            var entry = session.EntryOf(member);
            var state = session.StateOf(exit, entry.Number);
            var replacement = New(exit, session, member, flow);
            if (replacement is not null || state.Touches != Touches.None || state.IsValid is not null || state.States != entry.Initial)
                changes.Add(new(ordinal, member.Member!, state.States, state.Touches, Tested(state), replacement));
        }

        return changes.ToImmutable();
    }

    /// <summary>The same of the objects and structs that are passed.</summary>
    private static IEnumerable<MemberChange> Passed(Func<Place, bool> isHandle, World exit, FlowSession session, FlowGraph flow)
    {
        for (int ordinal = 0; ordinal < flow.Parameters.Length; ordinal++)
        {
            var place = session.Places.Root(flow.Parameters[ordinal]);
            var members = flow.Parameters[ordinal].Type.IsValueType
                ? session.Knowledge.Shapes.MembersOf(flow.Parameters[ordinal].Type).Select(member => session.Places.Member(place, member))
                : place.Members.Where(member => member.Member is not null && isHandle(member)).OrderBy(member => member.Number);
            foreach (var change in Members(exit, session, flow, members.ToList(), ordinal))
                yield return change;
        }
    }

    // Of one that has gone wrong it does not matter any more.
    private static bool? Tested(IdentityState state) => state.Has(LifeStates.Settled) ? null : state.IsValid;

    private static Replacement? New(World exit, FlowSession session, Place place, FlowGraph flow)
    {
        if (!exit.Handles.TryGet(place.Number, out var now) || now.Equals(IntSet.Of(session.EntryOf(place).Number)))
            return null;
        return new Replacement(session.StatesOf(exit, now), OrdinalOf(flow, source => now.Equals(IntSet.Of(session.EntryOf(source).Number)), session));
    }

    private static OutcomeResult Result(World exit, FlowSession session, FlowGraph flow, List<Place> members)
    {
        var place = session.Places.Root(new ReturnRoot(flow));
        var constant = exit.Scalars.TryGet(place.Number, out var scalar) ? scalar as Scalar.Constant : null;
        if (!exit.Handles.TryGet(place.Number, out var returned))
            return new(constant, -1, null, LifeStates.None);

        bool IsReturned(Place source) => returned.Equals(IntSet.Of(session.EntryOf(source).Number));
        return new(
            constant,
            OrdinalOf(flow, IsReturned, session),
            members.FirstOrDefault(IsReturned)?.Member,
            session.StatesOf(exit, returned));
    }

    /// <summary>The parameter whose place fits, or -1.</summary>
    private static int OrdinalOf(FlowGraph flow, Func<Place, bool> fits, FlowSession session)
    {
        for (int ordinal = 0; ordinal < flow.Parameters.Length; ordinal++)
        {
            if (fits(session.Places.Root(flow.Parameters[ordinal])))
                return ordinal;
        }

        return -1;
    }
}
