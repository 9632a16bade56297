namespace Zx.Analyzers.Flow;

/// <summary>What is known of a value that is not a handle, as far as conditions need it.</summary>
internal abstract record Scalar
{
    /// <summary>A constant; true is 1, null is 0.</summary>
    public sealed record Constant(long Value) : Scalar;

    /// <summary>A value without a known number but with a name, so that two tests of it agree.</summary>
    public sealed record Named(int Symbol) : Scalar;

    /// <summary>A bool that says whether a named value is in a set.</summary>
    public sealed record Membership(int Symbol, IntegerSet Set) : Scalar;

    /// <summary>A bool that says whether a handle is in one of some states: invalid, or null.</summary>
    public sealed record StateTest(int Identity, LifeStates States, bool Negated) : Scalar;

    /// <summary>A value of which nothing is known, not even a name.</summary>
    public sealed record Opaque : Scalar;

    public static readonly Scalar Unknown = new Opaque();
    public static readonly Scalar True = new Constant(1);
    public static readonly Scalar False = new Constant(0);

    public static Scalar Of(bool value) => value ? True : False;

    /// <summary>Whether it speaks of a symbol.</summary>
    public bool Mentions(int symbol) => this switch
    {
        Named named => named.Symbol == symbol,
        Membership membership => membership.Symbol == symbol,
        _ => false,
    };
}
