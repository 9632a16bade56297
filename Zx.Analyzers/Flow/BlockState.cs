namespace Zx.Analyzers.Flow;

/// <summary>
/// The worlds in which a point may be reached. Worlds that agree on the handles become one where nothing is lost by it; the
/// others stay apart up to a bound, and past it become fewer and vaguer.
/// </summary>
/// <param name="session">The analysis.</param>
/// <param name="point">Names the point.</param>
/// <param name="live">Which places are read again from a block on.</param>
/// <param name="block">The block at whose start the point is, or what <see cref="LivePlaces"/> has in its stead.</param>
internal sealed class BlockState(FlowSession session, object point, LivePlaces live, int block)
{
    // Where each path released the handle is worth less than whether it did, and so are the values of other things.
    private const int MostWorldsBySite = 16;
    private const int MostWorldsByValue = 16;
    private const int MostWorlds = 64;

    private readonly List<World> _worlds = [];
    private WorldJoin? _join;
    private ValueBox? _box;
    private Precision _precision;

    // So many at the front have been taken; those that come are added behind them.
    private int _taken;

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

    /// <summary>Whether a world that has gone on from here has become another one since.</summary>
    public bool HasReplaced { get; private set; }

    // Most points are reached in one world, which meets no other.
    private WorldJoin Join => _join ??= new(session, point);

    private ValueBox Box => _box ??= new(session, live, block);

    private int Bound => _precision switch
    {
        Precision.Full => MostWorldsBySite,
        Precision.AnySite => MostWorldsByValue,
        Precision.AnyValue => MostWorlds,
        _ => int.MaxValue,
    };

    public World[] TakePending()
    {
        var pending = new World[_worlds.Count - _taken];
        _worlds.CopyTo(_taken, pending, 0, pending.Length);
        _taken = _worlds.Count;
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
            var merged = _precision == Precision.Single ? Join.Union(known, world) : Join.MergeScalars(Join.UnionSites(known, world), world);
            if (merged.IsSame(known))
                return !isNew;

            // The two together may now make one with a third.
            _worlds.RemoveAt(i);
            if (i < _taken)
            {
                HasReplaced = true;
                _taken--;
            }

            (world, isNew, i) = (merged, false, -1);
        }

        _worlds.Add(world);
        if (_worlds.Count > Bound)
            Coarsen();
        return true;
    }

    private void Coarsen()
    {
        _precision++;
        var worlds = _worlds.ToArray();
        HasReplaced |= _taken > 0;
        _worlds.Clear();
        _taken = 0;
        foreach (var world in worlds)
            Add(world);
    }

    private bool IsOne(World left, World right) => _precision switch
    {
        Precision.Full => left.HasSameHandles(right) && Box.IsUnionExact(left, right),
        Precision.AnySite => Join.HasSameHandlesButSites(left, right) && Box.IsUnionExact(left, right),
        Precision.AnyValue => Join.HasSameHandlesButSites(left, right) && (left.Losses.Equals(right.Losses) || Box.IsUnionExact(left, right)),
        _ => Equals(left.Continuation, right.Continuation) && ReferenceEquals(left.Caught, right.Caught),
    };
}
