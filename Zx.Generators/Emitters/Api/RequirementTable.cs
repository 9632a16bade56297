using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Makes the requirement table of the sentences; of a call without any, nothing is known, and it is not in the table.</summary>
internal static class RequirementTable
{
    /// <summary>The handles of a call of which something is known; of one that only comes out nothing can be required.</summary>
    public static IEnumerable<Argument> HandlesOf(Call call) => call.Parameters.Where(parameter =>
        parameter.Direction != Direction.Out
        && ((call.RequiresNothing && parameter.IsHandle) || RequirementsOf(call, parameter).Any()));

    /// <summary>What the table says of a call.</summary>
    public static IEnumerable<RequirementMember> Bind(RawCall call) =>
        HandlesOf(call.Call).Zip(call.Requirements, (handle, name) => Bind(call, handle, name));

    private static RequirementMember Bind(RawCall call, Argument handle, string name)
    {
        ILookup<bool, Requirement> byCondition = RequirementsOf(call.Call, handle).ToLookup(requirement => requirement.Condition is not null);
        ConditionalRequirement[] told = [.. byCondition[true]
            .Select(requirement => Conditional(call, requirement)).OfType<ConditionalRequirement>()];
        return new RequirementMember(
            name,
            call,
            handle,
            byCondition[false].ToEquatableArray(),
            told.ToEquatableArray(),
            byCondition[true].Except(told.Select(conditional => conditional.Requirement)).ToEquatableArray());
    }

    /// <summary>The sentences that speak of a handle: of an array, of each handle in it; of a message, of each that it sends.</summary>
    private static IEnumerable<Requirement> RequirementsOf(Call call, Argument handle) =>
        call.Requirements.Where(requirement => requirement.Argument == handle.Name);

    /// <summary>A condition on a number without an enumeration cannot be written: nothing tells the value of its constant.</summary>
    private static ConditionalRequirement? Conditional(RawCall call, Requirement requirement)
    {
        if (requirement.Condition is not { } condition
            || call.Signature.FirstOrDefault(parameter => parameter.Argument.Name == condition.Argument) is not
            { Shape: ParameterShape.Value, Argument.Enumeration: { } enumeration } argument
            || !(TypeMap.IsInteger(argument.Type) || argument.Type == enumeration.ManagedType)
            || Member(enumeration, condition.Value) is not { } member)
        {
            return null;
        }

        string value = $"({argument.Type}){enumeration.ManagedType}.{member}";
        string test = condition.TestsFlag
            ? $"({argument.Identifier} & {value}) != 0"
            : $"{argument.Identifier} == {value}";
        return new ConditionalRequirement(argument, test, requirement);
    }

    /// <summary>ZX_INFO_HANDLE_COUNT without ZX_INFO_ is HandleCount; where there is no prefix, the member's name stands there.</summary>
    private static string? Member(Enumeration enumeration, string constant) =>
        enumeration.ConstantPrefix.Length == 0 ? CSharpText.Identifier(constant)
        : constant.StartsWith(enumeration.ConstantPrefix, StringComparison.Ordinal)
        && Naming.Pascal(constant.Substring(enumeration.ConstantPrefix.Length).ToLowerInvariant()) is [>= 'A' and <= 'Z', ..] member
            ? CSharpText.Identifier(member)
            : null;
}
