namespace Zx.Rules.Tests;

/// <summary>The code of one section of a rule's page: a block for each language.</summary>
/// <param name="Blocks">Language → text, the marks taken off.</param>
/// <param name="Marks">What must be reported: the language, the line in its block from one, and the rule.</param>
internal sealed record Example(IReadOnlyDictionary<string, string> Blocks, IReadOnlyList<(string Language, int Line, string Rule)> Marks)
{
    private const string Fence = "```";

    // A mark is a comment that begins with the id, in the language of its block: behind code, or alone for a report without a place.
    private static readonly string[] Comments = ["// ZX", "# ZX", "<!-- ZX"];

    /// <summary>The example under a heading of a page, or null where the page has none.</summary>
    public static Example? Read(string page, string heading)
    {
        var lines = File.ReadLines(page).SkipWhile(line => line != $"## {heading}").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
        var blocks = new Dictionary<string, string>();
        var marks = new List<(string, int, string)>();
        string? language = null;
        var block = new List<string>();
        foreach (string line in lines)
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (language is null)
                    continue;
                var (code, rule) = Split(line);
                block.Add(code);
                if (rule is not null)
                    marks.Add((language, block.Count, rule));
            }
            else if (language is null)
            {
                language = line[Fence.Length..];
            }
            else
            {
                blocks.Add(language, string.Join('\n', block));
                (language, block) = (null, []);
            }
        }

        return blocks.Count == 0 ? null : new Example(blocks, marks);
    }

    private static (string Code, string? Rule) Split(string line)
    {
        int start = Comments.Select(comment => line.IndexOf(comment, StringComparison.Ordinal)).Where(index => index >= 0).DefaultIfEmpty(-1).Min();
        if (start < 0)
            return (line, null);
        int id = line.IndexOf("ZX", start, StringComparison.Ordinal);
        return (line[..start].TrimEnd(), line.Substring(id, "ZX0000".Length));
    }
}
