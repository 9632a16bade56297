namespace Zx.Analyzers.Tests;

/// <summary>The scenarios that the design comes with, each judged whole; where they are not at hand, they are skipped.</summary>
public sealed class SharedScenarioTests
{
    private const string Group = "COPY-";

    private static readonly string? File = Locate();

    public static TheoryData<string> Cases() =>
        File is null ? ["none"] : [.. Scenario.Read(System.IO.File.ReadAllText(File)).Select(scenario => scenario.Id)];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task Reports_are_as_the_scenario_says(string id)
    {
        Skip.If(File is null, "scenarios.md is not beside the repository");

        var scenario = Scenario.Read(System.IO.File.ReadAllText(File)).Single(scenario => scenario.Id == id);
        await ScenarioJudge.Judge(scenario, kinds: null, judgesCopies: id.StartsWith(Group, StringComparison.Ordinal));
    }

    private static string? Locate()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string candidate = Path.Combine(folder, "shared", "scenarios.md");
            if (System.IO.File.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
