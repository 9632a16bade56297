using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>
/// One way in which execution may have come to a point: which handles are where, what has become of them, and what is known
/// of the values that conditions test. A state of the analysis is a set of worlds.
/// </summary>
internal sealed class World
{
    /// <summary>Place → the handles it may hold. A place that is missing holds what it held on entry.</summary>
    public IntMap<IntSet> Handles { get; set; } = IntMap<IntSet>.Empty;

    /// <summary>Identity → what is known of it. One that is missing is as on entry.</summary>
    public IntMap<IdentityState> Identities { get; set; } = IntMap<IdentityState>.Empty;

    /// <summary>Place → the delegate in it, where its target is known.</summary>
    public IntMap<FunctionValue> Functions { get; set; } = IntMap<FunctionValue>.Empty;

    /// <summary><c>ref</c> local → the place it stands for; a variable of a class → the object it refers to.</summary>
    public IntMap<Place> References { get; set; } = IntMap<Place>.Empty;

    /// <summary>Place → what is known of a value that is not a handle.</summary>
    public IntMap<Scalar> Scalars { get; set; } = IntMap<Scalar>.Empty;

    /// <summary>Symbol → the values it may have here.</summary>
    public IntMap<IntegerSet> Facts { get; set; } = IntMap<IntegerSet>.Empty;

    /// <summary>The objects that the handles refer to.</summary>
    public ObjectMap Objects { get; set; } = ObjectMap.Empty;

    /// <summary>Operation → its value, within the statement being executed.</summary>
    public Temporaries Temporaries { get; set; } = Temporaries.Empty;

    /// <summary>Owned handles that nobody holds any more, by number in <see cref="HandleEnds"/>: lost, if this path returns.</summary>
    public IntSet Losses { get; set; } = IntSet.Empty;

    public Continuation? Continuation { get; set; }

    /// <summary>In a handler, the exact type of the exception it has caught, if that is known.</summary>
    public ITypeSymbol? Caught { get; set; }

    /// <summary>Whether an exception brought this world here and no handler has caught it.</summary>
    public bool IsExceptional
    {
        get
        {
            for (var continuation = Continuation; continuation is not null; continuation = continuation.Outer)
            {
                if (continuation.Branch is null)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Set when no execution goes on from here: a contradiction, or a call that does not return.</summary>
    public bool IsDead { get; set; }

    public World Clone() => (World)MemberwiseClone();

    /// <summary>Whether the statement being executed still has a handle in hand.</summary>
    public bool HasTemporary(int identity)
    {
        foreach (var value in Temporaries.Values)
        {
            // The elements of a collection are where the collection is.
            for (int i = 0; i < value.Parts.Length && value.Instance is null; i++)
            {
                if (value.Parts[i].Identities.Contains(identity))
                    return true;
            }

            if (value.Function?.Receiver?.Identities.Contains(identity) == true)
                return true;
            foreach (var member in value.Members)
            {
                if (member.Function?.Receiver?.Identities.Contains(identity) == true)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Takes over everything of another world.</summary>
    public void Become(World other)
    {
        (Handles, Identities, Functions, References) = (other.Handles, other.Identities, other.Functions, other.References);
        (Scalars, Facts, Objects, Temporaries) = (other.Scalars, other.Facts, other.Objects, other.Temporaries);
        (Losses, Continuation, Caught, IsDead) = (other.Losses, other.Continuation, other.Caught, other.IsDead);
    }

    public bool HasSameHandles(World other) =>
        Equals(Continuation, other.Continuation)
        && ReferenceEquals(Caught, other.Caught)
        && Handles.Equals(other.Handles)
        && Identities.Equals(other.Identities)
        && Objects.Equals(other.Objects)
        && Functions.Equals(other.Functions)
        && References.Equals(other.References);

    public bool IsSame(World other) =>
        HasSameHandles(other) && Scalars.Equals(other.Scalars) && Facts.Equals(other.Facts) && Losses.Equals(other.Losses);

    /// <summary>Lets a value have only some of the values it may have; a contradiction ends the world.</summary>
    public void Restrict(int symbol, IntegerSet set)
    {
        var known = Facts.TryGet(symbol, out var fact) ? fact : IntegerSet.All;
        var both = known.Intersect(set);
        if (both.IsEmpty)
            IsDead = true;
        else if (!both.IsAll)
            Facts = Facts.Set(symbol, both);
    }

    /// <summary>The values that a scalar may have here, as far as it is a number.</summary>
    public IntegerSet ValuesOf(Scalar? scalar) => scalar switch
    {
        Scalar.Constant constant => IntegerSet.Of(constant.Value),
        Scalar.Named named => ValuesOf(named.Symbol),
        Scalar.Membership membership when ValuesOf(membership.Symbol).Intersect(membership.Set).IsEmpty => IntegerSet.Zero,
        Scalar.Membership membership when ValuesOf(membership.Symbol).IsWithin(membership.Set) => IntegerSet.One,
        Scalar.Membership or Scalar.StateTest => IntegerSet.ZeroOrOne,
        _ => IntegerSet.All,
    };

    public IntegerSet ValuesOf(int symbol) => Facts.TryGet(symbol, out var fact) ? fact : IntegerSet.All;

    /// <summary>Forgets what was known of a symbol whose definition runs again.</summary>
    public void Forget(int symbol, SymbolTable symbols)
    {
        Facts = Facts.Remove(symbol);
        for (int i = 0; i < Scalars.Count; i++)
        {
            if (Scalars.ValueAt(i).Mentions(symbol))
                Scalars = Scalars.Set(Scalars.KeyAt(i), Scalar.Unknown);
        }

        var derived = symbols.DerivedFrom(symbol);
        for (int i = 0; i < derived.Count; i++)
            Forget(derived[i], symbols);
    }
}
