using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Analyzers.Rules;

namespace Zx.Analyzers.Tests;

/// <summary>Every rule has its page and its row in the index, as its descriptor has it.</summary>
public sealed class RulePageTests
{
    private static readonly string Documents = Path.Combine(RepositoryRoot(), "docs");

    public static TheoryData<string> Rules() => [.. Descriptors().Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_page_with_its_title_and_severity(string id)
    {
        DiagnosticDescriptor rule = Descriptors().Single(descriptor => descriptor.Id == id);
        string[] page = File.ReadAllLines(Path.Combine(Documents, "rules", $"{id}.md"));

        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.StartsWith($"Default: {Severity(rule)}.", page[2], StringComparison.Ordinal);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_has_a_row_for_each_rule_and_no_other()
    {
        IEnumerable<string> rows = File.ReadLines(Path.Combine(Documents, "rules.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal));

        Assert.Equal(
            Descriptors().OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => $"| [{rule.Id}](rules/{rule.Id}.md) | {Severity(rule)} | {rule.Title} |"),
            rows);
    }

    private static string Severity(DiagnosticDescriptor rule) =>
        (rule.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : rule.DefaultSeverity.ToString().ToLowerInvariant())
        + (rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable) ? ", not configurable" : "");

    private static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        typeof(OwnershipAnalyzer).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics);

    private static string RepositoryRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Zx.Typed.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
