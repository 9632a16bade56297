namespace Zx.Rules.Tests;

/// <summary>
/// Every documented error of <c>zx_socket_share</c> at compile time: where it is certain, where it is possible, and where it only
/// looks like it; for typed handles, untyped ones and numbers.
/// </summary>
public sealed class ErrorTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (file, heading) in CaseFile.All())
            cases.Add(file, heading);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_is_reported_as_marked(string file, string heading)
    {
        var example = Example.Read(Path.Combine(CaseFile.Folder, file), heading)!;
        var (reports, errors) = await ExampleProject.Run(example);

        Assert.Equal(Spelt(example.Marks), Spelt(reports));

        // The compiler may refuse the very line that is reported.
        Assert.All(errors, error => Assert.True(example.Marks.Any(mark => mark.Line == error.Line), error.Message));
    }

    private static IEnumerable<string> Spelt(IEnumerable<(string Language, int Line, string Rule)> reports) =>
        reports.Where(report => CaseFile.Counts(report.Rule)).Select(report => $"{report.Rule} in line {report.Line}").Order(StringComparer.Ordinal);
}
