using System.Text.RegularExpressions;

namespace Zx.Rules.Tests;

/// <summary>
/// Every C# block of the documentation compiles against the packages, and gets the reports that its comments name (<c>// ZX1001</c>,
/// <c>// error ZX1001: …</c>, or <c>// does not compile</c>) and no other. The blocks below one heading are one program.
/// </summary>
public sealed partial class DocumentTests
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "site"];

    public static TheoryData<string, string> Sections()
    {
        var sections = new TheoryData<string, string>();
        foreach (string document in Documents())
        {
            foreach (Example example in Example.ReadAll(document).Where(example => example.Blocks.ContainsKey(ExampleProject.CodeLanguage)))
                sections.Add(Path.GetRelativePath(Repository.Root, document), example.Heading);
        }

        return sections;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task The_code_of_a_section_does_what_it_says(string document, string heading)
    {
        Example example = Example.Read(Path.Combine(Repository.Root, document), heading)!;
        var (reports, errors) = await ExampleProject.Run(example);

        Assert.Equal(Spelt(example.Marks), Spelt(reports));
        Assert.All(errors, error => Assert.True(example.Refusals.Contains(error.Line) || example.Marks.Any(mark => mark.Line == error.Line), error.Message));
        Assert.All(example.Refusals, line => Assert.Contains(errors, error => error.Line == line));
    }

    [Fact]
    public void Every_link_leads_somewhere() => Assert.All(
        Pages().SelectMany(page => Link().Matches(File.ReadAllText(page)).Select(link => (Page: page, Target: link.Groups["target"].Value))),
        link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(link.Page)!, link.Target)), $"{link.Page}: {link.Target}"));

    // A rule's page has tests of its own.
    private static IEnumerable<string> Documents() => Pages().Where(path => Path.GetDirectoryName(path) != Repository.RulePages);

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar).Any(folder => NotOurs.Contains(folder) || folder.StartsWith('.') || folder == "tests"))
        .Order(StringComparer.Ordinal);

    // To a file of the repository; where in it is not looked at.
    [GeneratedRegex(@"\]\((?<target>(?![a-z]+:|#)[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();

    private static IEnumerable<string> Spelt(IEnumerable<(string Language, int Line, string Rule)> reports) =>
        reports.Select(report => $"{report.Rule} in line {report.Line} of {report.Language}").Order(StringComparer.Ordinal);
}
