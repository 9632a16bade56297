using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Analyzers.Rules;

namespace Zx.Analyzers.Tests;

/// <summary>Holds what the rules say of a scenario against what it expects: each report, and no other.</summary>
internal static class ScenarioJudge
{
    private const string Copy = "HandleCopy";

    /// <summary>The kinds that say how a handle is used.</summary>
    public static readonly IReadOnlyCollection<string> MisuseAndRights = ["UseAfterRelease", "MaybeUseAfterRelease", "DoubleRelease", "MissingRight"];

    private static readonly Dictionary<string, string[]> KindsOfRule = new()
    {
        [RuleIds.UseAfterRelease] = ["UseAfterRelease"],
        [RuleIds.MaybeUseAfterRelease] = ["MaybeUseAfterRelease"],
        [RuleIds.DoubleRelease] = ["DoubleRelease"],
        [RuleIds.MaybeDoubleRelease] = ["DoubleRelease"],
        [RuleIds.BorrowedHandleReleased] = ["DoubleRelease"],
        [RuleIds.RetryAfterShare] = ["DoubleRelease"],
        [RuleIds.HandleLeak] = ["Leak"],
        [RuleIds.MaybeHandleLeak] = ["MaybeLeak"],
        [RuleIds.HandleOverwritten] = ["Leak", "MaybeLeak"],
        [RuleIds.AcquiredHandleDiscarded] = ["Leak", "MaybeLeak"],
        [RuleIds.ReleaseContractBroken] = ["Leak", "MaybeLeak"],
        [RuleIds.HandleCopied] = [Copy],
        [RuleIds.MissingRight] = ["MissingRight"],
    };

    /// <param name="scenario">The case.</param>
    /// <param name="kinds">The kinds that count; null for all.</param>
    /// <param name="judgesCopies">Whether copies count.</param>
    public static async Task Judge(Scenario scenario, IReadOnlyCollection<string>? kinds, bool judgesCopies)
    {
        await Judge(scenario, kinds, judgesCopies, exceptionPaths: false);
        if (scenario.OnExceptionPaths)
            await Judge(scenario, kinds, judgesCopies, exceptionPaths: true);
    }

    private static async Task Judge(Scenario scenario, IReadOnlyCollection<string>? kinds, bool judgesCopies, bool exceptionPaths)
    {
        var compilation = TestCompilation.Create(scenario.Source, scenario.Shape == "program" ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
        if (!scenario.IsBroken)
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        bool Counts(string kind) => (kinds is null || kinds.Contains(kind)) && (judgesCopies || kind != Copy);
        var options = new ProjectFiles(null, (OptionNames.ExceptionPaths, exceptionPaths ? "true" : "false")).Options;
        var all = (await compilation.WithAnalyzers([new OwnershipAnalyzer()], options).GetAnalyzerDiagnosticsAsync()).ToList();
        Assert.DoesNotContain(all, report => report.Id == "AD0001");
        var reports = all.Where(report => KindsOfRule.TryGetValue(report.Id, out var said) && said.Any(Counts)).ToList();
        string printed = string.Join('\n', all);
        foreach (var expected in scenario.Expectations.Where(expected => expected.Kind.Split('|').Any(Counts) && scenario.OnExceptionPaths == exceptionPaths))
        {
            var report = reports.FirstOrDefault(report => Fits(report, expected));
            Assert.True(report is not null, $"Not reported: {expected}\nReported:\n{printed}");
            if (expected.Secondary.Count > 0)
                Assert.Equal(expected.Secondary, report.AdditionalLocations.Select(Line).Distinct().Order());
            reports.Remove(report);
        }

        reports.RemoveAll(report => KindsOfRule[report.Id].Any(kind => scenario.Tolerated.Contains(kind, StringComparison.Ordinal)));
        Assert.True(reports.Count == 0, $"Reported beside what was expected:\n{string.Join('\n', reports)}\nof\n{printed}");
    }

    private static bool Fits(Diagnostic report, Expectation expected) =>
        KindsOfRule[report.Id].Intersect(expected.Kind.Split('|')).Any()
        && expected.Lines.Contains(Line(report.Location))
        && report.GetMessage().Contains($"'{expected.Handle}'", StringComparison.Ordinal)
        && (expected.Kind != "DoubleRelease" || report.Id is RuleIds.BorrowedHandleReleased or RuleIds.RetryAfterShare
            || expected.IsSomePaths == (report.Id == RuleIds.MaybeDoubleRelease));

    private static int Line(Location location) => location.GetLineSpan().StartLinePosition.Line + 1 - Scenario.LinesBefore;
}
