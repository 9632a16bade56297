namespace Zx.Analyzers.Flow;

/// <summary>
/// The objects of a world: which handle refers to which, and what is known of each. An object goes by the number of the identity
/// that it came with; a handle that is not in the map refers to an object of its own, of which nothing is known.
/// </summary>
internal sealed class ObjectMap : IEquatable<ObjectMap>
{
    public static readonly ObjectMap Empty = new(IntMap<Boxed>.Empty, IntMap<ObjectState>.Empty);

    private readonly IntMap<Boxed> _objects;
    private readonly IntMap<ObjectState> _states;

    private ObjectMap(IntMap<Boxed> objects, IntMap<ObjectState> states) => (_objects, _states) = (objects, states);

    // The number of an object, as the maps want their values.
    private sealed record Boxed(int Number);

    public bool IsEmpty => _objects.Count == 0 && _states.Count == 0;

    /// <summary>The object that a handle refers to.</summary>
    public int Of(int identity) => _objects.TryGet(identity, out var known) ? known.Number : identity;

    public ObjectState this[int number] => _states.TryGet(number, out var state) ? state : ObjectState.Unknown;

    /// <summary>The object at the other end; one that no handle is known to refer to goes by a number of its own.</summary>
    public int PeerOf(int number) => this[number].Peer ?? ~number;

    public ObjectMap With(int number, ObjectState state) => new(_objects, _states.Set(number, state));

    /// <summary>Another handle refers to an object.</summary>
    public ObjectMap Refer(int identity, int number) =>
        new(_objects.Set(identity, new(number)), _states.Set(number, this[number] with { Open = this[number].Open.Union(IntSet.Of(identity)) }));

    /// <summary>A handle is closed; with the last one, its object is.</summary>
    public ObjectMap Close(int identity, int site)
    {
        int number = Of(identity);
        if (!_states.TryGet(number, out var state))
            return this;
        var open = state.Open.Without(identity);
        return With(number, state with { Open = open, ClosedAt = open.Count == 0 && !state.IsExposed ? IntSet.Of(site) : state.ClosedAt });
    }

    /// <summary>Somebody else may have a handle's object from now on.</summary>
    public ObjectMap Expose(int identity) => this[Of(identity)] is { IsExposed: false } state ? With(Of(identity), state with { IsExposed = true }) : this;

    /// <summary>A state of an object becomes known; another object of which it is known may be this very one.</summary>
    public ObjectMap Change(int number, int state, KnownState known)
    {
        var result = With(number, this[number] with { States = this[number].States.Set(state, known) });
        if (!this[number].IsExposed)
            return result;
        for (int i = 0; i < _states.Count; i++)
        {
            var other = _states.ValueAt(i);
            if (_states.KeyAt(i) != number && other.IsExposed && (other.Made is null || this[number].Made is null)
                && other.States.TryGet(state, out var others) && others.Holds != known.Holds)
            {
                result = result.With(_states.KeyAt(i), other.Doubt(state));
            }
        }

        return result;
    }

    /// <summary>A state of an object may have changed, and so may that of every object that may be this one.</summary>
    public ObjectMap Doubt(int number, int state)
    {
        var result = With(number, this[number].Doubt(state));
        for (int i = 0; i < _states.Count; i++)
        {
            if (_states.KeyAt(i) != number && _states.ValueAt(i).IsExposed && this[number].IsExposed)
                result = result.With(_states.KeyAt(i), _states.ValueAt(i).Doubt(state));
        }

        return result;
    }

    /// <summary>Unknown code has run: what it can reach may have changed.</summary>
    /// <param name="isReachable">Whether it can reach an object beside those that others may have.</param>
    public ObjectMap Doubt(Func<int, bool> isReachable)
    {
        var states = _states;
        for (int i = 0; i < _states.Count; i++)
        {
            int number = _states.KeyAt(i);
            if (IsReachable(number) || IsReachable(PeerOf(number)))
                states = states.Set(number, _states.ValueAt(i).Doubt());
        }

        return ReferenceEquals(states, _states) ? this : new(_objects, states);

        bool IsReachable(int number) => this[number].IsExposed || isReachable(number);
    }

    /// <summary>Whether an object goes by a number, or a handle does.</summary>
    public bool Mentions(int number)
    {
        if (_objects.ContainsKey(number) || _states.ContainsKey(number) || _states.ContainsKey(~number))
            return true;
        for (int i = 0; i < _objects.Count; i++)
        {
            if (_objects.ValueAt(i).Number == number)
                return true;
        }

        return false;
    }

    /// <summary>
    /// An identity gets another number, and so does the object that came with it. Where that number is taken it stands for several
    /// objects from then on, of which nothing more is learnt.
    /// </summary>
    public ObjectMap Rename(int from, int to)
    {
        if (!Mentions(from))
            return this;
        bool isTaken = Mentions(to);
        var objects = IntMap<Boxed>.Empty;
        for (int i = 0; i < _objects.Count; i++)
            objects = objects.Set(New(_objects.KeyAt(i)), new(New(_objects.ValueAt(i).Number)));
        var states = IntMap<ObjectState>.Empty;
        for (int i = 0; i < _states.Count; i++)
        {
            var state = _states.ValueAt(i);
            state = state with { Peer = state.Peer is { } peer ? New(peer) : null, Open = state.Open.Replace(from, to) };
            int number = New(_states.KeyAt(i));
            if (isTaken && (number == to || number == ~to || state.Peer == to))
                state = state.Doubt() with { IsExposed = true, ClosedAt = IntSet.Empty };
            states = states.Set(number, states.TryGet(number, out var other) ? state.Join(other) : state);
        }

        return new(objects, states);

        int New(int number) => number == from ? to : number == ~from ? ~to : number;
    }

    /// <summary>Forgets handles that nothing holds any more, and the objects that are not known by a handle at either end.</summary>
    public ObjectMap Where(Func<int, bool> isKept)
    {
        if (IsEmpty)
            return this;
        var objects = _objects.Where((identity, _) => isKept(identity));
        var states = _states.Where((number, state) => IsKnown(number) || IsKnown(PeerOf(number)));
        return ReferenceEquals(objects, _objects) && ReferenceEquals(states, _states) ? this : new(objects, states);

        bool IsKnown(int number)
        {
            for (int i = 0; i < objects.Count; i++)
            {
                if (objects.ValueAt(i).Number == number)
                    return true;
            }

            return number >= 0 && isKept(number);
        }
    }

    /// <summary>What both know. Of an object that was made on one way only, what is known there.</summary>
    public ObjectMap Join(ObjectMap other)
    {
        if (Equals(other))
            return this;

        // A handle that may refer to either of two objects refers to one of its own.
        var objects = _objects.Where((identity, known) => !other._objects.TryGet(identity, out var others) || others == known);
        for (int i = 0; i < other._objects.Count; i++)
        {
            int identity = other._objects.KeyAt(i);
            if (!_objects.ContainsKey(identity))
                objects = objects.Set(identity, other._objects.ValueAt(i));
        }

        var states = _states.Where((number, state) => state.Made is not null || other._states.ContainsKey(number));
        for (int i = 0; i < other._states.Count; i++)
        {
            int number = other._states.KeyAt(i);
            if (states.TryGet(number, out var state))
                states = states.Set(number, state.Join(other._states.ValueAt(i)));
            else if (other._states.ValueAt(i).Made is not null)
                states = states.Set(number, other._states.ValueAt(i));
        }

        return new(objects, states);
    }

    public bool Equals(ObjectMap? other) =>
        other is not null && (ReferenceEquals(this, other) || (_objects.Equals(other._objects) && _states.Equals(other._states)));

    public override bool Equals(object? obj) => Equals(obj as ObjectMap);

    public override int GetHashCode() => unchecked((_objects.GetHashCode() * 31) + _states.GetHashCode());
}
