using Microsoft.CodeAnalysis;

namespace Zx.Rules.Tests;

/// <summary>The table of <c>docs/rules.md</c>, generated from the descriptors.</summary>
/// <remarks>To bring the file up to date run the tests with the environment variable <c>ZX_WRITE_RULE_INDEX</c> set.</remarks>
public sealed class RuleIndex
{
    private const string WriteVariable = "ZX_WRITE_RULE_INDEX";
    private const string TableStart = "| id |";

    private static readonly string Index = Path.Combine(Repository.Root, "docs", "rules.md");

    [Fact]
    public void The_index_is_what_the_descriptors_say()
    {
        string written = File.ReadAllText(Index);
        string generated = written[..written.IndexOf(TableStart, StringComparison.Ordinal)] + Table();
        if (Environment.GetEnvironmentVariable(WriteVariable) is not null)
            File.WriteAllText(Index, generated);
        else
            Assert.True(generated == written, $"docs/rules.md is not what the descriptors say; run this test with {WriteVariable} set.");
    }

    /// <summary>How loudly a rule speaks by default, in the words of the pages.</summary>
    public static string Severity(DiagnosticDescriptor rule) =>
        (rule.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : rule.DefaultSeverity.ToString().ToLowerInvariant())
        + (rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable) ? ", not configurable" : "");

    private static string Table() =>
        $"{TableStart} default | says |\n|---|---|---|\n"
        + string.Concat(AllRules.Descriptors.Select(rule => $"| [{rule.Id}](rules/{rule.Id}.md) | {Severity(rule)} | {rule.Title} |\n"));
}
