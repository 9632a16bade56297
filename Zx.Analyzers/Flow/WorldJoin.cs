namespace Zx.Analyzers.Flow;

/// <summary>Makes one world of two that meet at a point.</summary>
internal sealed class WorldJoin(FlowSession session, object point)
{
    // Flags and statuses. A counter may be anything soon: the set of its values must not grow round by round.
    private static readonly IntegerSet Choices = IntegerSet.Between(0, 7);

    public bool HasSameHandlesButSites(World left, World right)
    {
        if (!Equals(left.Continuation, right.Continuation) || !ReferenceEquals(left.Caught, right.Caught) || !left.Handles.Equals(right.Handles) || !left.Functions.Equals(right.Functions)
            || !left.References.Equals(right.References) || left.Identities.Count != right.Identities.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Identities.Count; i++)
        {
            if (left.Identities.KeyAt(i) != right.Identities.KeyAt(i)
                || !(left.Identities.ValueAt(i) with { Sites = IntSet.Empty }).Equals(right.Identities.ValueAt(i) with { Sites = IntSet.Empty }))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first world with the sites of both; the handles are the same otherwise.</summary>
    public World UnionSites(World left, World right)
    {
        if (left.Identities.Equals(right.Identities) && left.Objects.Equals(right.Objects))
            return left;
        var result = left.Clone();
        result.Objects = left.Objects.Join(right.Objects);
        for (int i = 0; i < left.Identities.Count; i++)
            result.Identities = result.Identities.Set(left.Identities.KeyAt(i), left.Identities.ValueAt(i).Union(right.Identities.ValueAt(i)));
        return result;
    }

    /// <summary>The first world, knowing of other values only what both know.</summary>
    public World MergeScalars(World left, World right)
    {
        var losses = left.Losses.Union(right.Losses);
        if (ReferenceEquals(left.Scalars, right.Scalars) && ReferenceEquals(left.Facts, right.Facts) && ReferenceEquals(losses, left.Losses))
            return left;
        var result = left.Clone();
        result.Losses = losses;
        List<(int Symbol, IntegerSet Values)> renewed = [];
        for (int side = 0; side < 2; side++)
        {
            var scalars = side == 0 ? left.Scalars : right.Scalars;
            for (int i = 0; i < scalars.Count; i++)
            {
                int place = scalars.KeyAt(i);
                var (ofLeft, ofRight) = (session.ScalarAt(left, place), session.ScalarAt(right, place));
                if (ofLeft.Equals(ofRight))
                    continue;

                // The value gets a name of this point, so that two tests of it after the join still agree.
                int symbol = session.Symbols.Get((place, point));
                renewed.Add((symbol, left.ValuesOf(ofLeft).Union(right.ValuesOf(ofRight))));
                result.Scalars = result.Scalars.Set(place, new Scalar.Named(symbol));
            }
        }

        result.Facts = IntMap<IntegerSet>.Empty;
        for (int i = 0; i < left.Facts.Count; i++)
        {
            int symbol = left.Facts.KeyAt(i);
            if (right.Facts.TryGet(symbol, out var other) && !IsAmong(renewed, symbol)
                && left.Facts.ValueAt(i).Union(other) is { IsAll: false } either)
            {
                result.Facts = result.Facts.Set(symbol, either);
            }
        }

        foreach (var (symbol, values) in renewed)
        {
            if (values.IsWithin(Choices) || values.IsFew || values.Equals(IntegerSet.NotZero))
                result.Facts = result.Facts.Set(symbol, values);
        }

        return result;
    }

    private static bool IsAmong(List<(int Symbol, IntegerSet Values)> renewed, int symbol)
    {
        foreach (var (other, _) in renewed)
        {
            if (other == symbol)
                return true;
        }

        return false;
    }

    /// <summary>One world that allows whatever either allows.</summary>
    public World Union(World left, World right)
    {
        var result = MergeScalars(left, right);
        if (ReferenceEquals(result, left))
            result = left.Clone();
        result.Objects = left.Objects.Join(right.Objects);
        for (int i = 0; i < right.Identities.Count; i++)
        {
            int identity = right.Identities.KeyAt(i);
            bool isInBoth = left.Identities.ContainsKey(identity) || session.Identities[identity].Origin == IdentityOrigin.Entry;
            var state = right.Identities.ValueAt(i);
            result.Identities = result.Identities.Set(identity, isInBoth ? session.StateOf(left, identity).Union(state) : state);
        }

        for (int i = 0; i < left.Identities.Count; i++)
        {
            int identity = left.Identities.KeyAt(i);
            if (session.Identities[identity].Origin == IdentityOrigin.Entry)
                result.Identities = result.Identities.Set(identity, left.Identities.ValueAt(i).Union(session.StateOf(right, identity)));
        }

        foreach (var handles in (IntMap<IntSet>[])[left.Handles, right.Handles])
        {
            for (int i = 0; i < handles.Count; i++)
            {
                int place = handles.KeyAt(i);
                result.Handles = result.Handles.Set(place, session.HandlesAt(left, place).Union(session.HandlesAt(right, place)));
            }
        }

        result.Functions = left.Functions.Where((place, function) => right.Functions.TryGet(place, out var other) && function.Equals(other));
        foreach (var functions in (IntMap<FunctionValue>[])[left.Functions, right.Functions])
        {
            for (int i = 0; i < functions.Count; i++)
            {
                if (!result.Functions.ContainsKey(functions.KeyAt(i)))
                    session.EscapeCaptures(result, functions.ValueAt(i));
            }
        }

        result.References = left.References.Where((place, target) => right.References.TryGet(place, out var other) && target == other);
        foreach (var references in (IntMap<Place>[])[left.References, right.References])
        {
            for (int i = 0; i < references.Count; i++)
            {
                if (!result.References.ContainsKey(references.KeyAt(i)) && !session.Places[references.KeyAt(i)].IsAlias)
                    ReferToAny(result, references.KeyAt(i));
            }
        }

        return result;
    }

    /// <summary>A variable may refer to one of two objects: nothing is known of what is in that one.</summary>
    private void ReferToAny(World result, int place)
    {
        var any = session.Places.Root(new InstanceRoot((place, point), InstanceRole.Unknown));
        session.RemoveWhere(result, any.Root, static (gone, root) => gone.Root.Equals(root));
        foreach (var member in any.Members)
            result.Identities = result.Identities.Remove(session.EntryOf(member).Number);
        result.References = result.References.Set(place, any);
    }
}
