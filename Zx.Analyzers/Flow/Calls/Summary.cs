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

    public bool IsSame(Summary other) => Outcomes.Length == other.Outcomes.Length && Outcomes.All(outcome => other.Outcomes.Any(outcome.IsSame));
}

/// <summary>One way in which a method returns.</summary>
/// <param name="Parameters">What becomes of the handles passed by value.</param>
/// <param name="Members">What becomes of the handles in the receiver, and in objects and structs that are passed.</param>
/// <param name="Conditions">What must be so of other arguments, and of fields of the receiver.</param>
/// <param name="Assigned">The fields of the receiver (of ordinal -1), and of what is passed, that hold something else afterwards: a constant, or one of some values.</param>
/// <param name="Result">What is returned.</param>
internal sealed record Outcome(
    ImmutableArray<ParameterChange> Parameters,
    ImmutableArray<MemberChange> Members,
    ImmutableArray<Condition> Conditions,
    ImmutableArray<(int Ordinal, ISymbol Member, IntegerSet Values)> Assigned,
    OutcomeResult Result)
{
    public bool IsSame(Outcome other) =>
        Parameters.SequenceEqual(other.Parameters) && Members.SequenceEqual(other.Members) && Conditions.SequenceEqual(other.Conditions)
        && Assigned.SequenceEqual(other.Assigned) && Result == other.Result;
}

/// <summary>What must have been so for a method to return in one of its ways.</summary>
/// <param name="Ordinal">The parameter, or -1.</param>
/// <param name="Member">The field of the receiver, or of the parameter; null for the parameter itself.</param>
/// <param name="Set">The values it may have had.</param>
internal sealed record Condition(int Ordinal, ISymbol? Member, IntegerSet Set);

/// <summary>What a method returns.</summary>
/// <param name="Scalar">The constant, if there is one.</param>
/// <param name="Parameter">The parameter whose handle is returned, or -1.</param>
/// <param name="Member">The field of the receiver whose handle is returned, or null.</param>
/// <param name="States">The state of the handle returned.</param>
/// <param name="Source">The argument or field, as it was, whose value is returned; or of which it is returned whether it is in a set.</param>
internal sealed record OutcomeResult(Scalar.Constant? Scalar, int Parameter, ISymbol? Member, LifeStates States, Condition? Source = null);

/// <summary>What becomes of the handle that was passed for a parameter.</summary>
/// <param name="Ordinal">The parameter.</param>
/// <param name="States">The states of the handle afterwards.</param>
/// <param name="Touches">What was done to it.</param>
/// <param name="IsValid">What a test must have said of it; null if the method does not ask.</param>
/// <param name="New">What a variable passed by reference holds instead; null if it was not assigned.</param>
internal sealed record ParameterChange(int Ordinal, LifeStates States, Touches Touches, bool? IsValid, Replacement? New);

/// <summary>What becomes of a handle in a member of the receiver or of what is passed, and what the member holds afterwards.</summary>
/// <param name="Ordinal">The parameter, or -1 for the receiver.</param>
/// <param name="Member">The field or auto-property.</param>
/// <param name="States">The states of what it held when the method was called.</param>
/// <param name="Touches">What was done to that.</param>
/// <param name="IsValid">What a test must have said of it; null if the method does not ask.</param>
/// <param name="New">What it holds instead; null if it was not assigned.</param>
internal sealed record MemberChange(int Ordinal, ISymbol Member, LifeStates States, Touches Touches, bool? IsValid, Replacement? New);

/// <summary>What a method has put into a variable or member.</summary>
/// <param name="States">The states of the handle it put there.</param>
/// <param name="Parameter">The parameter it came from, or -1.</param>
internal sealed record Replacement(LifeStates States, int Parameter);
