namespace Zx.Analyzers.Flow;

/// <summary>What a world knows of one handle identity.</summary>
/// <param name="States">The states it may be in.</param>
/// <param name="Sites">Where it was released, by number in <see cref="SiteTable"/>.</param>
/// <param name="Rights">The rights it has at most, or null if they are not known.</param>
/// <param name="Touches">What has been done to it as it came in; kept only where a summary is inferred.</param>
/// <param name="IsValid">Whether its value is other than that of the invalid handle; null where nobody has asked.</param>
/// <param name="IsKept">Whether it is owned by an object in whose field this method has put it, and nobody else has seen it there.</param>
internal sealed record IdentityState(LifeStates States, IntSet Sites, KnownRights? Rights, Touches Touches = Touches.None, bool? IsValid = null, bool IsKept = false)
{
    // Nobody reads a list of more; the first ones are as true as the others.
    private const int MostSites = 16;

    public static readonly IdentityState Live = new(LifeStates.Live, IntSet.Empty, null);

    public static IdentityState Of(LifeStates states) => new(states, IntSet.Empty, null);

    public bool Has(LifeStates states) => (States & states) != 0;

    /// <summary>Whether it is lost when nobody holds it any more.</summary>
    public bool CanBeLost => IsKept || Has(LifeStates.Owned);

    /// <summary>What a test of the handle says, where that is known.</summary>
    public Scalar? Answer(Scalar.StateTest test)
    {
        bool? isSo = test.States == LifeStates.Invalid ? !IsValid
            : States == test.States ? true
            : Has(test.States) ? null : false;
        return isSo is { } known ? Scalar.Of(known != test.Negated) : null;
    }

    public IdentityState Union(IdentityState other) => new(
        States | other.States, Sites.Count < MostSites ? Sites.Union(other.Sites) : Sites, KnownRights.Either(Rights, other.Rights), Touches | other.Touches,
        IsValid == other.IsValid ? IsValid : null, IsKept && other.IsKept);
}

/// <summary>What a method has done to a handle that came in live.</summary>
[Flags]
internal enum Touches
{
    None = 0,
    Used = 1,

    /// <summary>Released, by what must not find it released already.</summary>
    Released = 2,

    /// <summary>Given to a call that consumes it and that the invalid handle will not do for.</summary>
    NeedsValue = 4,
}

/// <summary>What is known of the rights of a handle.</summary>
/// <param name="Mask">The rights it has at most.</param>
/// <param name="Sites">Where the others were given up, or it was made without them, by number in <see cref="SiteTable"/>.</param>
internal sealed record KnownRights(uint Mask, IntSet Sites)
{
    /// <summary>The rights of a handle that is one of two.</summary>
    public static KnownRights? Either(KnownRights? left, KnownRights? right) =>
        left is null || right is null ? null : Equals(left, right) ? left : new(left.Mask | right.Mask, left.Sites.Union(right.Sites));
}
