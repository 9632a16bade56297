namespace Zx.Analyzers.Flow;

/// <summary>What a world knows of one object: a socket end, an event, or whatever else handles refer to.</summary>
/// <param name="Type">The constant of its type; null where that is not known.</param>
/// <param name="Made">How it was made; null where that was not seen.</param>
/// <param name="Peer">The object at the other end, by number; null where it is not known by any handle.</param>
/// <param name="Open">The handles to it that are not closed, as far as they are known.</param>
/// <param name="IsExposed">Whether somebody else may have a handle to it.</param>
/// <param name="ClosedAt">Where its last handle was closed, by number in <see cref="SiteTable"/>; empty while one may be open.</param>
/// <param name="States">State → what is known of it, by number in <see cref="StateTable"/>.</param>
/// <param name="IsWhole">Whether a state that is not among them does not hold.</param>
/// <param name="Settled">The statuses with which a call has failed for this object, by number in <see cref="StateTable"/>: reported once.</param>
internal sealed record ObjectState(
    string? Type, Making? Made, int? Peer, IntSet Open, bool IsExposed, IntSet ClosedAt, IntMap<KnownState> States, bool IsWhole, IntSet Settled)
{
    /// <summary>An object that was there before: nothing is known, and others may have it.</summary>
    public static readonly ObjectState Unknown = new(null, null, null, IntSet.Empty, true, IntSet.Empty, IntMap<KnownState>.Empty, false, IntSet.Empty);

    /// <summary>An object that has just been made.</summary>
    public static ObjectState New(string type, Making made, int? peer, int handle) =>
        new(type, made, peer, IntSet.Of(handle), false, IntSet.Empty, IntMap<KnownState>.Empty, true, IntSet.Empty);

    /// <summary>Whether its last handle has been closed.</summary>
    public bool IsClosed => ClosedAt.Count > 0;

    /// <summary>What both know.</summary>
    public ObjectState Join(ObjectState other) => Equals(other) ? this : new(
        Type == other.Type ? Type : null,
        Equals(Made, other.Made) ? Made : null,
        Peer == other.Peer ? Peer : null,
        Open.Union(other.Open),
        IsExposed || other.IsExposed,
        IsClosed && other.IsClosed ? ClosedAt.Union(other.ClosedAt) : IntSet.Empty,
        States.Where((state, known) => other.States.TryGet(state, out var others) && known.Equals(others)),
        IsWhole && other.IsWhole && States.Equals(other.States),
        Settled.Union(other.Settled));

    /// <summary>Unknown code may have changed what can change; how it was made stays.</summary>
    public ObjectState Doubt() => this with { States = IntMap<KnownState>.Empty, IsWhole = false };

    /// <summary>One state may hold or not.</summary>
    public ObjectState Doubt(int state) => IsWhole ? Doubt() : this with { States = States.Remove(state) };
}

/// <summary>How an object was made.</summary>
/// <param name="Site">The call, by number in <see cref="SiteTable"/>.</param>
/// <param name="Options">The flags, where they are constant.</param>
/// <param name="Names">The constants of the flags.</param>
/// <param name="Parameter">The parameter that takes the flags; null for none.</param>
internal sealed record Making(int Site, long? Options, Contracts.ConstantNames? Names, string? Parameter)
{
    /// <summary>Whether it was made with a flag; null where that is not known.</summary>
    public bool? Has(string flag) => Names?.ValueOf(flag) is { } value && Options is { } options ? (options & value) == value : null;
}

/// <summary>A state that is known to hold, or not to.</summary>
/// <param name="Holds">Which of the two.</param>
/// <param name="Site">The call that made it so, by number in <see cref="SiteTable"/>.</param>
/// <param name="Status">The name of the status of that call, where it has one: it is so if the call succeeded.</param>
/// <param name="IsSettled">Whether a call that failed for it has been reported.</param>
internal sealed record KnownState(bool Holds, int Site, int? Status, bool IsSettled = false);

/// <summary>Gives every state and status that sentences speak of its number.</summary>
internal sealed class StateTable
{
    private readonly Dictionary<string, int> _numbers = [];

    public int this[string state]
    {
        get
        {
            if (!_numbers.TryGetValue(state, out int number))
                _numbers.Add(state, number = _numbers.Count);
            return number;
        }
    }

    /// <summary>Whether a word is a flag with which objects are made, as constants are spelt, rather than a state that can change.</summary>
    public static bool IsOption(string state) => char.IsUpper(state[0]);
}
