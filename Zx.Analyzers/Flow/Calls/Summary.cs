using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>What a method without contract does, inferred from its body: one outcome for each way in which it returns.</summary>
internal sealed record Summary(ImmutableArray<Outcome> Outcomes)
{
    /// <summary>Nothing could be inferred.</summary>
    public static readonly Summary? Unknown;

    /// <summary>It has not been seen to return; where a recursive method is inferred, that is what is known of it at first.</summary>
    public static readonly Summary NoReturn = new(ImmutableArray<Outcome>.Empty);

    /// <summary>Whether the outcomes say what is returned.</summary>
    public Scalar? Result => Outcomes.Length == 1 ? Outcomes[0].Result : null;

    public bool IsSame(Summary other) => Outcomes.Length == other.Outcomes.Length && Outcomes.All(outcome => other.Outcomes.Any(outcome.IsSame));
}

/// <summary>One way in which a method returns.</summary>
/// <param name="Parameters">What becomes of the handles passed by value.</param>
/// <param name="Members">What becomes of the handles in the receiver.</param>
/// <param name="Facts">What must be so of other arguments.</param>
/// <param name="Result">The constant returned, if there is one.</param>
/// <param name="ResultParameter">The parameter whose handle is returned, or -1.</param>
/// <param name="ResultStates">The state of the handle returned, if it is another one.</param>
internal sealed record Outcome(
    ImmutableArray<ParameterChange> Parameters,
    ImmutableArray<MemberChange> Members,
    ImmutableArray<(int Ordinal, IntegerSet Set)> Facts,
    Scalar? Result,
    int ResultParameter,
    LifeStates ResultStates)
{
    public bool IsSame(Outcome other) =>
        Parameters.SequenceEqual(other.Parameters) && Members.SequenceEqual(other.Members) && Facts.SequenceEqual(other.Facts)
        && Equals(Result, other.Result) && ResultParameter == other.ResultParameter && ResultStates == other.ResultStates;
}

/// <summary>What becomes of the handle that was passed for a parameter.</summary>
internal readonly record struct ParameterChange(int Ordinal, LifeStates States, bool IsTouched);

/// <summary>What becomes of a handle in a member of the receiver, and what the member holds afterwards.</summary>
/// <param name="Member">The field or auto-property.</param>
/// <param name="States">The states of what it held when the method was called.</param>
/// <param name="IsTouched">Whether that was used or released.</param>
/// <param name="New">The state of what replaced it; null where the member was not assigned.</param>
internal readonly record struct MemberChange(ISymbol Member, LifeStates States, bool IsTouched, LifeStates? New)
{
    public bool Equals(MemberChange other) =>
        SymbolEqualityComparer.Default.Equals(Member, other.Member) && States == other.States && IsTouched == other.IsTouched && New == other.New;

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Member);
}
