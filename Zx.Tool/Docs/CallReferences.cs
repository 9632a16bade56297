using System.Text.RegularExpressions;

namespace Zx.Tool.Docs;

/// <summary>Finds what a page says of calls, however it is marked up.</summary>
/// <param name="calls">The names of all calls.</param>
internal sealed partial class CallReferences(IEnumerable<string> calls)
{
    private readonly HashSet<string> _calls = [.. calls];

    /// <summary>A line in which each reference to a call has the one form that a reference has on the page of a call.</summary>
    public string Rewrite(string line, string pageOf) => Reference().Replace(line, match =>
    {
        string name = match.Groups["name"].Value;
        bool isCall = _calls.Contains(name) && (match.Groups["prefix"].Success || match.Groups["parentheses"].Success || LinksTo(match, name));
        return !isCall || !IsLinkTo(match, name) ? match.Value : name == pageOf ? Markup.Call(name) : Markup.CallLink(name);
    });

    /// <summary>The calls that a line links to.</summary>
    public IEnumerable<string> In(string line) =>
        Link().Matches(line).Select(match => match.Groups["name"].Value).Where(_calls.Contains);

    /// <summary>The call that a text is, and nothing else; null for another text.</summary>
    public string? Whole(string text) =>
        text.Trim() is var trimmed && Alone().Match(trimmed) is { Success: true } match && _calls.Contains(match.Groups["name"].Value)
            ? match.Groups["name"].Value
            : null;

    /// <summary>Whether a line is a definition as they stand in the reference block.</summary>
    public static bool IsDefinition(string line) => Definition().IsMatch(line);

    /// <summary>The definition of the link to a call.</summary>
    public static string DefinitionOf(string name) => $"{Markup.CallLink(name)}: {name}.md";

    private static bool LinksTo(Match match, string name) =>
        match.Groups["target"] is { Success: true } target && target.Value.Split('#')[0] is var file && (file == name + ".md" || file.EndsWith($"/{name}.md", StringComparison.Ordinal));

    /// <summary>A link to somewhere else is left alone.</summary>
    private static bool IsLinkTo(Match match, string name) => !match.Groups["target"].Success || LinksTo(match, name);

    // [`zx_name()`], [zx_name](name.md), **name()**, **zx_name**(), `zx_name()` and so on.
    [GeneratedRegex(@"
        \[ (?<mark>\*\*|\*|`|) (?<prefix>zx_)? (?<name>[a-z][A-Za-z0-9_]*?) (?<parentheses>\(\))? \k<mark> (?<parentheses>\(\))? \]
            (?: \( (?<target>[^()\s]*) \) )? (?![:\[\w])
        | (?<![`*\w\[]) (?<mark>\*\*|`) (?<prefix>zx_)? (?<name>[a-z][A-Za-z0-9_]*?) (?<parentheses>\(\))? \k<mark> (?<parentheses>\(\))? (?![`*\w\]])",
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\[`zx_(?<name>\w+)\(\)`\]")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\[?(?<mark>\*\*|`|)(?:zx_)?(?<name>[a-z]\w*?)(?:\(\))?\k<mark>(?:\(\))?\]?$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^\[`zx_\w+\(\)`\]: \S+\.md\s*$")]
    private static partial Regex Definition();
}
