namespace Zx.Analyzers.Flow;

/// <summary>
/// The worlds in which a point may be reached. Worlds that agree on the handles become one where nothing is lost by it; the
/// others stay apart up to a bound, and past it become fewer and vaguer.
/// </summary>
/// <param name="session">The analysis.</param>
/// <param name="point">Names the point.</param>
/// <param name="isUnread">Whether what a variable holds is not read again from the point on.</param>
internal sealed class BlockState(FlowSession session, object point, Func<object, bool> isUnread)
{
    // Where each path released the handle is worth less than whether it did, and so are the values of other things.
    private const int MostWorldsBySite = 16;
    private const int MostWorldsByValue = 16;
    private const int MostWorlds = 64;

    private readonly WorldJoin _join = new(session, point);
    private readonly ValueBox _box = new(session, isUnread);
    private readonly List<World> _worlds = [];
    private readonly List<World> _pending = [];
    private Precision _precision;

    private enum Precision
    {
        /// <summary>Worlds that differ in anything about handles stay apart, and so do those that one could not stand for.</summary>
        Full,

        /// <summary>Worlds that differ only in where a handle was released become one.</summary>
        AnySite,

        /// <summary>Worlds that have the same handles become one, which knows of other values what all of them know.</summary>
        AnyValue,

        /// <summary>All worlds that go on in the same way become one.</summary>
        Single,
    }

    public IReadOnlyList<World> Worlds => _worlds;

    private int Bound => _precision switch
    {
        Precision.Full => MostWorldsBySite,
        Precision.AnySite => MostWorldsByValue,
        Precision.AnyValue => MostWorlds,
        _ => int.MaxValue,
    };

    public World[] TakePending()
    {
        var pending = _pending.ToArray();
        _pending.Clear();
        return pending;
    }

    /// <summary>Adds a world.</summary>
    /// <returns>Whether the state has changed.</returns>
    public bool Add(World world)
    {
        session.Clean(world);
        bool isNew = true;
        for (int i = 0; i < _worlds.Count; i++)
        {
            var known = _worlds[i];
            if (!IsOne(known, world))
                continue;
            var merged = _precision == Precision.Single ? _join.Union(known, world) : _join.MergeScalars(_join.UnionSites(known, world), world);
            if (merged.IsSame(known))
                return !isNew;

            // The two together may now make one with a third.
            _worlds.RemoveAt(i);
            _pending.Remove(known);
            (world, isNew, i) = (merged, false, -1);
        }

        _worlds.Add(world);
        _pending.Add(world);
        if (_worlds.Count > Bound)
            Coarsen();
        return true;
    }

    private void Coarsen()
    {
        _precision++;
        var worlds = _worlds.ToArray();
        _worlds.Clear();
        _pending.Clear();
        foreach (var world in worlds)
            Add(world);
    }

    private bool IsOne(World left, World right) => _precision switch
    {
        Precision.Full => left.HasSameHandles(right) && _box.IsUnionExact(left, right),
        Precision.AnySite => _join.HasSameHandlesButSites(left, right) && _box.IsUnionExact(left, right),
        Precision.AnyValue => _join.HasSameHandlesButSites(left, right),
        _ => Equals(left.Continuation, right.Continuation) && ReferenceEquals(left.Caught, right.Caught),
    };
}
