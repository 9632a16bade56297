using Microsoft.CodeAnalysis;

namespace Zx.Rules.Tests;

/// <summary>A rule has a page; what the page shows as wrong gives the reports it marks and no other, and what it shows as right gives none.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Rules() => [.. AllRules.Descriptors.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_the_title_the_severity_and_the_sections(string id)
    {
        var rule = AllRules.Descriptors.Single(rule => rule.Id == id);
        string[] page = File.ReadAllLines(PathOf(id));

        Assert.Equal($"# {id}: {rule.Title}", page[0]);
        Assert.StartsWith($"Default: {RuleIndex.Severity(rule)}.", page[2], StringComparison.Ordinal);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains(page, line => line.StartsWith("**Why.** ", StringComparison.Ordinal));
        Assert.Equal(["## Wrong", "## Right", "## When to suppress"], page.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_wrong_example_gives_the_reports_it_marks(string id)
    {
        var example = Example.Read(PathOf(id), "Wrong")!;
        var (reports, errors) = await ExampleProject.Run(example);

        Assert.Contains(example.Marks, mark => mark.Rule == id);
        Assert.Equal(Spelt(example.Marks), Spelt(reports));

        // The compiler may refuse the very line that the rule explains.
        Assert.All(errors, error => Assert.True(example.Marks.Any(mark => mark.Line == error.Line), error.Message));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_right_example_gives_none(string id)
    {
        var (reports, errors) = await ExampleProject.Run(Example.Read(PathOf(id), "Right")!);

        Assert.Empty(Spelt(reports));
        Assert.Empty(errors);
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone() => Assert.Equal(
        AllRules.Descriptors.Select(rule => rule.Id),
        Directory.GetFiles(Repository.RulePages, "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Spelt(IEnumerable<(string Language, int Line, string Rule)> reports) =>
        reports.Select(report => report.Line == 0 || report.Language == "ini" ? report.Rule : $"{report.Rule} in line {report.Line} of {report.Language}").Order(StringComparer.Ordinal);

    private static string PathOf(string id) => Path.Combine(Repository.RulePages, $"{id}.md");
}
