using System.Text.RegularExpressions;

namespace Zx.Analyzers.Tests;

/// <summary>A case of a scenario file: code, and what is to be said of it.</summary>
/// <param name="Id">For example UAS-001.</param>
/// <param name="Shape">body: of a method; members or broken: of a class; file: a whole one; program: one of statements.</param>
/// <param name="IsBroken">Whether the code does not compile, on purpose.</param>
/// <param name="Code">The code block.</param>
/// <param name="Expectations">The reports that must be made.</param>
/// <param name="OnExceptionPaths">Whether they are made only where exception paths count; none are made otherwise.</param>
/// <param name="Tolerated">What is said of reports that may be made beside them.</param>
public sealed record Scenario(
    string Id, string Shape, bool IsBroken, string Code, IReadOnlyList<Expectation> Expectations, bool OnExceptionPaths = false, string Tolerated = "")
{
    private const string Parameters = "Socket chan, Socket chan2, byte[] buf, bool flag, int n, int[] items, Opts opts";

    /// <summary>The number of lines in front of the code in <see cref="Source"/>.</summary>
    public const int LinesBefore = 1;

    /// <summary>The code as a compilation unit.</summary>
    public string Source => Shape switch
    {
        "body" => $"{TestCompilation.Usings} class C {{ static void M({Parameters}) {{\n{Code}\n}} }}",
        "file" or "program" => $"{TestCompilation.Usings}\n{Code}",
        _ => $"{TestCompilation.Usings} class C {{\n{Code}\n}}",
    };

    /// <summary>Reads the cases of a file.</summary>
    public static IEnumerable<Scenario> Read(string markdown)
    {
        foreach (string section in Regex.Split(markdown, "^### ", RegexOptions.Multiline).Skip(1))
        {
            string code = Regex.Match(section, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value.TrimEnd('\n');
            string shape = Regex.Match(section, "shape: (\\w+)").Groups[1].Value;
            bool isBroken = Regex.IsMatch(section, "shape: (body, )?broken");
            var expectations = Regex.Matches(section, "^- expect: (.*)$", RegexOptions.Multiline)
                .Select(match => match.Groups[1].Value.Trim())
                .Where(text => text != "none")
                .Select(Expectation.Parse);
            yield return new Scenario(section.Split(' ', '\n')[0], shape, isBroken, code, [.. expectations], section.Contains("exception-paths", StringComparison.Ordinal),
                Regex.Match(section, "^- tolerate: (.*)$", RegexOptions.Multiline).Groups[1].Value);
        }
    }

    public override string ToString() => Id;
}

/// <summary>A report that must be made.</summary>
/// <param name="Lines">The lines that are accepted.</param>
/// <param name="Kind">For example UseAfterRelease.</param>
/// <param name="Handle">The handle's name.</param>
/// <param name="IsSomePaths">Whether it depends on the path.</param>
/// <param name="Secondary">The lines that second locations must point at; empty for any.</param>
public sealed record Expectation(IReadOnlyList<int> Lines, string Kind, string Handle, bool IsSomePaths, IReadOnlyList<int> Secondary)
{
    public static Expectation Parse(string text)
    {
        var match = Regex.Match(text, @"^(?<lines>[L\d|]+) (?<kind>[\w|]+) `(?<handle>[^`]+)`(?<some> some-paths)?(?: <- (?<secondary>[L\d, ]+))?$");
        Assert.True(match.Success, text);
        return new Expectation(
            Numbers(match.Groups["lines"].Value), match.Groups["kind"].Value, match.Groups["handle"].Value, match.Groups["some"].Success, Numbers(match.Groups["secondary"].Value));
    }

    private static List<int> Numbers(string text) => [.. Regex.Matches(text, @"\d+").Select(match => int.Parse(match.Value))];
}
