using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>A member of the requirement table: what one call requires of one of its handles.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Call">The call.</param>
/// <param name="Handle">The handle.</param>
/// <param name="Always">What is always required.</param>
/// <param name="Conditional">What depends on other arguments.</param>
/// <param name="Untold">What depends on a condition that cannot be written; the member leaves it out and says so.</param>
internal sealed record RequirementMember(
    string Name,
    RawCall Call,
    Argument Handle,
    EquatableArray<Requirement> Always,
    EquatableArray<ConditionalRequirement> Conditional,
    EquatableArray<Requirement> Untold)
{
    /// <summary>The arguments that the conditions look at, in the order of the call.</summary>
    public IEnumerable<RawParameter> Arguments =>
        Call.Signature.Where(parameter => Conditional.Any(conditional => conditional.Argument == parameter));
}

/// <summary>A requirement with its condition in C#.</summary>
/// <param name="Argument">The argument that the condition looks at.</param>
/// <param name="Test">The condition.</param>
/// <param name="Requirement">What is required where it holds.</param>
internal sealed record ConditionalRequirement(RawParameter Argument, string Test, Requirement Requirement);
