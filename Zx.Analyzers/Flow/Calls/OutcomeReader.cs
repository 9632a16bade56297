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
        var assigned = ImmutableArray.CreateBuilder<(int, ISymbol, IntegerSet)>();
        for (int ordinal = 0; ordinal < flow.Parameters.Length; ordinal++)
        {
            var parameter = flow.Parameters[ordinal];
            if (!shapes.HoldsHandles(parameter.Type) && exit.Facts.TryGet(session.Symbols.Get(session.Places.Root(parameter)), out var fact))
                conditions.Add(new(ordinal, null, fact));
            ReadFields(ordinal, session.Places.Root(parameter).Members.Where(member => member.Member is not null).OrderBy(member => member.Number));
        }

        ReadFields(-1, members);

        return new Outcome(
            Parameters(exit, session, flow), Members(exit, session, flow, members.Where(IsHandle)).AddRange(Passed(IsHandle, exit, session, flow)), conditions.ToImmutable(), assigned.ToImmutable(), Result(exit, session, flow, members));

        void ReadFields(int ordinal, IEnumerable<Place> fields)
        {
            foreach (var field in fields.Where(field => !shapes.HoldsHandles(session.TypeOf(field))))
            {
                if (exit.Facts.TryGet(session.Symbols.Get(field), out var fact))
                    conditions.Add(new(ordinal, field.Member, fact));
                if (exit.Scalars.TryGet(field.Number, out var value))
                    assigned.Add((ordinal, field.Member!, exit.ValuesOf(value)));
            }
        }
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
            return new(constant, -1, null, LifeStates.None, Source(scalar, session, flow));

        bool IsReturned(Place source) => returned.Equals(IntSet.Of(session.EntryOf(source).Number));
        return new(
            constant,
            OrdinalOf(flow, IsReturned, session),
            members.FirstOrDefault(IsReturned)?.Member,
            session.StatesOf(exit, returned));
    }

    /// <summary>What came in that a returned value is, or says something of.</summary>
    private static Condition? Source(Scalar? scalar, FlowSession session, FlowGraph flow)
    {
        var (symbol, set) = scalar switch
        {
            Scalar.Named named => (named.Symbol, IntegerSet.All),
            Scalar.Membership membership => (membership.Symbol, membership.Set),
            _ => (-1, IntegerSet.All),
        };
        if (symbol < 0 || session.Symbols.SourceOf(symbol) is not Place source)
            return null;
        var owner = source.Parent ?? source;
        if (owner == session.Places.Root(PlaceMarker.This))
            return source.Member is null ? null : new(-1, source.Member, set);
        int ordinal = OrdinalOf(flow, place => place == owner, session);
        return ordinal < 0 || (source.Parent is not null && source.Member is null) ? null : new(ordinal, source.Member, set);
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
