using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Makes the requirement table of the sentences; of a call without any, nothing is known, and it is not in the table.</summary>
internal static class RequirementTable
{
    public static IEnumerable<RequirementMember> Bind(IEnumerable<RawCall> calls, string className)
    {
        UniqueNames members = UniqueNames.OfMembers(className);
        foreach (RawCall call in calls)
        {
            // Of a handle that only comes out nothing can be required.
            foreach (RawParameter handle in call.Signature.Where(parameter => parameter.Argument.Direction != Direction.Out))
            {
                Requirement[] requirements = [.. call.Call.Requirements.Where(requirement => SpeaksOf(requirement, handle))];
                if (requirements.Length > 0 || (call.Call.RequiresNothing && handle.Argument.IsHandle))
                {
                    ILookup<bool, Requirement> byCondition = requirements.ToLookup(requirement => requirement.Condition is not null);
                    ConditionalRequirement[] told = [.. byCondition[true]
                        .Select(requirement => Conditional(call, requirement)).OfType<ConditionalRequirement>()];
                    yield return new RequirementMember(
                        members.Claim(call.Name + Naming.Pascal(handle.Argument.Name)),
                        call,
                        handle,
                        byCondition[false].ToEquatableArray(),
                        told.ToEquatableArray(),
                        byCondition[true].Except(told.Select(conditional => conditional.Requirement)).ToEquatableArray());
                }
            }
        }
    }

    private static bool SpeaksOf(Requirement requirement, RawParameter handle) =>
        // Of an array, of each handle in it; of a message, of each that it sends.
        requirement.Argument == handle.Argument.Name;

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
