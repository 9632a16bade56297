using System.Text.RegularExpressions;
using Zx.Abigen;
using Zx.Abigen.Tests;
using Zx.Tool.Docs;

namespace Zx.Tool.Tests.Docs;

/// <summary>The pages of our own calls, <c>docs/syscalls</c>, say what their definition file says.</summary>
public sealed partial class OwnPagesTests
{
    private const string CheckOrder = "CHECK ORDER";
    private const string Handles = "HANDLES";
    private const string Differences = "DIFFERENCES FROM THE KERNEL";

    private static readonly string[] Sections =
    [
        SectionNames.Name, SectionNames.Synopsis, SectionNames.Description, CheckOrder, Handles, SectionNames.Rights,
        SectionNames.ReturnValue, SectionNames.Errors, Differences, SectionNames.SeeAlso,
    ];

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "syscalls");

    private static readonly AbigenModel Definition = DefinitionFiles.Bind(File.ReadAllText(DefinitionFiles.Own)).Model;

    public static TheoryData<string> Calls => [.. Definition.Calls.Select(call => call.Name)];

    [Fact]
    public void Every_call_has_its_page_and_every_page_is_up_to_date() =>
        Assert.Equal(new ToolRun(0, "", ""), ToolRun.Of("docs", "check", DefinitionFiles.Own, Folder));

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_page_names_the_errors_of_its_call_and_no_other(string call)
    {
        string[] expected = [.. Definition.Calls.Single(candidate => candidate.Name == call).Errors.Select(error => error.Constant).Distinct().Order(StringComparer.Ordinal)];
        string page = Read(call);

        Assert.Equal(expected, ErrorsIn(page));
        Assert.Equal(expected, ErrorsIn(SectionsOf(page)[CheckOrder]));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_page_has_all_its_sections_written(string call)
    {
        Dictionary<string, string> sections = SectionsOf(Read(call));

        Assert.Equal(Sections, sections.Keys);
        Assert.All(sections.Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.DoesNotContain("TODO", Read(call).Replace(RightsOfCallsWithoutSentence, ""), StringComparison.Ordinal);
    }

    /// <summary>What the original tool writes for a call that says nothing of rights.</summary>
    private const string RightsOfCallsWithoutSentence = "TODO(ZX-2399)";

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_page_speaks_of_the_handles_that_its_call_takes_away(string call)
    {
        string handles = SectionsOf(Read(call))[Handles];

        Assert.All(
            Definition.Calls.Single(candidate => candidate.Name == call).Parameters
                .Where(parameter => parameter is { IsHandle: true, Ownership: Ownership.Release or Ownership.ReleaseAlways }),
            parameter => Assert.True(
                handles.Contains($"*{parameter.Name}* is gone", StringComparison.Ordinal) || handles.Contains("are gone", StringComparison.Ordinal),
                $"{parameter.Name}: {handles}"));
    }

    [Fact]
    public void The_index_leads_to_every_page() => Assert.Equal(
        Definition.Calls.Select(call => call.Name + ".md").Order(StringComparer.Ordinal),
        LinkTarget().Matches(Read("README")).Select(match => match.Groups[1].Value).Where(target => !target.StartsWith("..", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_link_leads_somewhere() => Assert.All(Directory.GetFiles(Folder, "*.md"), page => Assert.All(
        LinkTarget().Matches(File.ReadAllText(page)),
        link => Assert.True(File.Exists(Path.Combine(Folder, link.Groups[1].Value)), $"{Path.GetFileName(page)}: {link.Value}")));

    private static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".md"));

    private static string[] ErrorsIn(string text) => [.. ErrorConstant().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> SectionsOf(string page) => page.Split("\n## ").Skip(1)
        .ToDictionary(section => section.Split('\n')[0], section => section[section.IndexOf('\n')..], StringComparer.Ordinal);

    [GeneratedRegex(@"ZX_ERR_\w+")]
    private static partial Regex ErrorConstant();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex LinkTarget();
}
