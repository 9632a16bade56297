namespace Zx.Analyzers.Tests;

/// <summary>The scenarios: each report with its line, kind, handle and second locations, and no other of the kinds there are.</summary>
public sealed class ScenarioTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Scenarios");

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string file in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var scenario in Scenario.Read(File.ReadAllText(file)))
                cases.Add(Path.GetFileName(file), scenario.Id);
        }

        return cases;
    }

    public static Scenario Find(string file, string id) =>
        Scenario.Read(File.ReadAllText(Path.Combine(Folder, file))).Single(scenario => scenario.Id == id);

    /// <summary>The cases are about what becomes of a handle while it is used, but in files that say all kinds count; of copies there is one of its own.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public Task Reports_are_as_the_scenario_says(string file, string id) =>
        ScenarioJudge.Judge(Find(file, id), AllKindsCount(file) ? null : ScenarioJudge.MisuseAndRights, judgesCopies: file == "copies.md");

    private static bool AllKindsCount(string file) => File.ReadAllText(Path.Combine(Folder, file)).Contains("All kinds count here.", StringComparison.Ordinal);
}
