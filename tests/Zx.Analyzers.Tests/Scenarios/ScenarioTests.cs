using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Tests;

/// <summary>The scenarios: each report with its line, kind, handle and second locations, and no other of the kinds there are.</summary>
public sealed class ScenarioTests
{
    /// <summary>The kinds that rules exist for; a new rule extends this list.</summary>
    private static readonly Dictionary<string, string> KindOfRule = new()
    {
        [RuleIds.UseAfterRelease] = "UseAfterRelease",
        [RuleIds.MaybeUseAfterRelease] = "MaybeUseAfterRelease",
        [RuleIds.DoubleRelease] = "DoubleRelease",
        [RuleIds.MaybeDoubleRelease] = "DoubleRelease",
        [RuleIds.BorrowedHandleReleased] = "DoubleRelease",
        [RuleIds.RetryAfterShare] = "DoubleRelease",
        [RuleIds.MissingRight] = "MissingRight",
    };

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

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Reports_are_as_the_scenario_says(string file, string id)
    {
        var scenario = Find(file, id);
        var compilation = TestCompilation.Create(scenario.Source);
        if (!scenario.IsBroken)
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var reports = (await TestCompilation.Analyze(compilation)).ToList();
        string all = string.Join('\n', reports);
        foreach (var expected in scenario.Expectations.Where(expected => KindOfRule.ContainsValue(expected.Kind)))
        {
            var report = reports.FirstOrDefault(report => Fits(report, expected));
            Assert.True(report is not null, $"Not reported: {expected}\nReported:\n{all}");
            if (expected.Secondary.Count > 0)
                Assert.Equal(expected.Secondary, report.AdditionalLocations.Select(Line).Distinct().Order());
            reports.Remove(report);
        }

        Assert.True(reports.Count == 0, $"Reported beside what was expected:\n{string.Join('\n', reports)}\nof\n{all}");
    }

    private static bool Fits(Diagnostic report, Expectation expected) =>
        KindOfRule[report.Id] == expected.Kind
        && expected.Lines.Contains(Line(report.Location))
        && report.GetMessage().Contains($"'{expected.Handle}'", StringComparison.Ordinal)
        && (expected.Kind != "DoubleRelease" || report.Id is RuleIds.BorrowedHandleReleased or RuleIds.RetryAfterShare
            || expected.IsSomePaths == (report.Id == RuleIds.MaybeDoubleRelease));

    private static int Line(Location location) => location.GetLineSpan().StartLinePosition.Line + 1 - Scenario.LinesBefore;
}
