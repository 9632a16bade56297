using System.Text.RegularExpressions;

namespace Zx.Rules.Tests;

/// <summary>The code of one section of a page: a text for each language; blocks of one language are one text, in their order.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Blocks">Language → text, the marks taken off.</param>
/// <param name="Marks">What must be reported: the language, the line in its text from one, and the rule.</param>
/// <param name="Refusals">The lines of C# that the compiler must refuse.</param>
internal sealed partial record Example(
    string Heading,
    IReadOnlyDictionary<string, string> Blocks,
    IReadOnlyList<(string Language, int Line, string Rule)> Marks,
    IReadOnlyList<int> Refusals)
{
    private const string Fence = "```";

    /// <summary>The example under a heading of a page, or null where the page has none.</summary>
    public static Example? Read(string page, string heading) => ReadAll(page).SingleOrDefault(example => example.Heading == heading);

    /// <summary>The examples of a page: one for each heading, of whatever level, that has code below it.</summary>
    public static IReadOnlyList<Example> ReadAll(string page)
    {
        var examples = new List<Example>();
        var reader = new Reader("");
        string? language = null;
        foreach (string line in File.ReadLines(page).Append("# End"))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                language = language is null ? line[Fence.Length..] : null;
            }
            else if (language is not null)
            {
                reader.Add(language, line);
            }
            else if (line.StartsWith('#'))
            {
                if (reader.Finish() is { } example)
                    examples.Add(example);
                reader = new Reader(line.TrimStart('#').TrimStart());
            }
        }

        return examples;
    }

    // A mark is a comment that begins with the id, in the language of its block: behind code, or alone for a report without a place.
    [GeneratedRegex(@"\s*(?://|#|<!--) (?:(?:error|warning|suggestion) )?(?<rule>ZX\d{4}).*")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*// does not compile.*")]
    private static partial Regex Refusal();

    private sealed class Reader(string heading)
    {
        private readonly Dictionary<string, List<string>> _lines = [];
        private readonly List<(string, int, string)> _marks = [];
        private readonly List<int> _refusals = [];

        public void Add(string language, string line)
        {
            if (!_lines.TryGetValue(language, out var lines))
                _lines.Add(language, lines = []);
            lines.Add(Refusal().Replace(Mark().Replace(line, ""), ""));
            if (Mark().Match(line) is { Success: true } mark)
                _marks.Add((language, lines.Count, mark.Groups["rule"].Value));
            if (Refusal().IsMatch(line))
                _refusals.Add(lines.Count);
        }

        public Example? Finish() => _lines.Count == 0
            ? null
            : new Example(heading, _lines.ToDictionary(language => language.Key, language => string.Join('\n', language.Value)), _marks, _refusals);
    }
}
