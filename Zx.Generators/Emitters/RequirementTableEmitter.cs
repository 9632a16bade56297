using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>What each call requires of each of its handles, for a backend to check.</summary>
internal sealed class RequirementTableEmitter : IEmitter
{
    private const string Local = "requirement";

    public string Product => "requirements";

    public bool IsFor(GenerationSettings settings) => !settings.IsExported;

    public IEnumerable<Api> Parts(Api api) =>
        Emitters.Parts.Of([.. api.Calls.Where(call => call.Requirements.Count > 0)], call => call).Select(part => api.Only(part.Name, part.Items));

    public IEnumerable<GeneratedFile> Emit(Api part)
    {
        if (part.Calls.Count > 0)
        {
            yield return SourceFile.Write(part.Settings, SourceFile.PartOf(Product, part), writer => WriteClass(writer, part));
        }
    }

    private static void WriteClass(IndentedWriter writer, Api api)
    {
        Documentation.Summary(writer, "What each call requires of each of its handles.");
        writer.Line($"internal static partial class {api.RequirementClass}");
        using (writer.Block())
        {
            foreach (RequirementMember member in api.Calls.Select(api.Bind).SelectMany(RequirementTable.Bind))
            {
                writer.Separate();
                Documentation.Summary(writer, $"What {member.Call.EntryPoint} requires of {member.Handle.Name}.");
                WriteUntold(writer, member);
                if (member.Conditional.Count == 0)
                {
                    writer.Line($"internal static {Names.Requirement} {member.Name} => {Sum(member.Always, api)};");
                }
                else
                {
                    WriteMethod(writer, member, api);
                }
            }
        }
    }

    private static void WriteUntold(IndentedWriter writer, RequirementMember member)
    {
        if (member.Untold.Count > 0)
        {
            writer.Line("/// <remarks>");
            writer.Line("/// <para>Not in it, since no enumeration gives the value of the condition:</para>");
            foreach (Requirement requirement in member.Untold)
            {
                writer.Line($"/// <para>{CSharpText.Xml(requirement.Sentence)}</para>");
            }

            writer.Line("/// </remarks>");
        }
    }

    private static void WriteMethod(IndentedWriter writer, RequirementMember member, Api api)
    {
        // No argument is called so: names of arguments are camel case made of letters, digits and no underscore at the start.
        const string Sum = "_" + Local;
        string parameters = string.Join(", ", member.Arguments.Select(argument => $"{argument.Type} {argument.Identifier}"));
        writer.Line($"internal static {Names.Requirement} {member.Name}({parameters})");
        using (writer.Block())
        {
            writer.Line($"{Names.Requirement} {Sum} = {RequirementTableEmitter.Sum(member.Always, api)};");
            foreach (ConditionalRequirement conditional in member.Conditional)
            {
                writer.Separate();
                writer.Line($"if ({conditional.Test})");
                using (writer.Block())
                {
                    writer.Line($"{Sum} = {Sum}.And({Of(conditional.Requirement, api)});");
                }
            }

            writer.Separate();
            writer.Line($"return {Sum};");
        }
    }

    private static string Sum(IReadOnlyCollection<Requirement> requirements, Api api) => requirements.Count == 0
        ? $"default({Names.Requirement})"
        : requirements.Skip(1).Aggregate(Of(requirements.First(), api), (sum, requirement) => $"{sum}.And({Of(requirement, api)})");

    private static string Of(Requirement requirement, Api api)
    {
        IEnumerable<string> rights = requirement.Rights.Select(api.Vocabulary.FindRight).OfType<Right>()
            .Select(right => right.Value).DefaultIfEmpty($"{Names.Rights}.None");
        string mask = HandleType.MaskOf(new ObjectTypes(api.Vocabulary).Of(requirement));
        return $"new {Names.Requirement}({string.Join(" | ", rights)}, {mask})";
    }
}
