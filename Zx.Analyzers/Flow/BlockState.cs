namespace Zx.Analyzers.Flow;

/// <summary>
/// The worlds in which a point may be reached. Worlds that agree on the handles become one, which knows what both know; the
/// others stay apart up to a bound, and past it become fewer and vaguer.
/// </summary>
internal sealed class BlockState(FlowSession session, object point)
{
    // Where each path released the handle is worth less than whether it did.
    private const int MostWorldsBySite = 8;
    private const int MostWorlds = 32;

    private readonly WorldJoin _join = new(session, point);
    private readonly List<World> _worlds = [];
    private readonly List<World> _pending = [];
    private Precision _precision;

    private enum Precision
    {
        /// <summary>Worlds that differ in anything about handles stay apart.</summary>
        Full,

        /// <summary>Worlds that differ only in where a handle was released become one.</summary>
        AnySite,

        /// <summary>All worlds that go on in the same way become one.</summary>
        Single,
    }

    public IReadOnlyList<World> Worlds => _worlds;

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
        for (int i = 0; i < _worlds.Count; i++)
        {
            var known = _worlds[i];
            if (!IsOne(known, world))
                continue;
            var merged = _precision == Precision.Single ? _join.Union(known, world) : _join.MergeScalars(_join.UnionSites(known, world), world);
            if (_join.AreEqual(merged, known))
                return false;
            _worlds[i] = merged;
            _pending.Remove(known);
            _pending.Add(merged);
            return true;
        }

        _worlds.Add(world);
        _pending.Add(world);
        if (_worlds.Count > (_precision == Precision.Full ? MostWorldsBySite : MostWorlds) && _precision < Precision.Single)
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
        Precision.Full => left.HasSameHandles(right),
        Precision.AnySite => _join.HasSameHandlesButSites(left, right),
        _ => Equals(left.Continuation, right.Continuation),
    };
}
