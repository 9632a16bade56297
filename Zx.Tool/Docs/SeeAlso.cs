using System.Text.RegularExpressions;

namespace Zx.Tool.Docs;

/// <summary>The list of what else to read: concepts first, then calls, each in alphabetical order.</summary>
internal static partial class SeeAlso
{
    private static readonly string[] Concepts = ["exceptions", "futex objects", "rights"];

    /// <summary>Sorts the lines of the section, whose references were rewritten already.</summary>
    /// <param name="lines">The body of the section.</param>
    /// <param name="references">The calls that can be referred to.</param>
    /// <param name="pageOf">The call whose page it is, which needs no link to itself.</param>
    /// <param name="unknown">Gets a line that is no known reference; it stays, on top.</param>
    public static IEnumerable<string> Sort(IEnumerable<string> lines, CallReferences references, string pageOf, Action<string> unknown)
    {
        List<string> kept = [];
        SortedSet<string> concepts = new(StringComparer.Ordinal);
        SortedSet<string> calls = new(StringComparer.Ordinal);
        foreach (string line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            string[] items = Bullet().Replace(line, "").TrimEnd('.', ',', ' ').Split(", ");
            if (items.All(item => IsConcept(item) || references.Whole(item) is not null))
            {
                concepts.UnionWith(items.Where(IsConcept));
                calls.UnionWith(items.Select(references.Whole).OfType<string>().Where(name => name != pageOf));
            }
            else
            {
                kept.Add(line);
                if (line.Trim() != GeneratedSections.ToBeWritten)
                {
                    unknown(line);
                }
            }
        }

        return [.. kept, .. concepts.Concat(calls.Select(Markup.CallLink)).Select(item => " - " + item)];
    }

    private static bool IsConcept(string item) => Concepts.Any(concept =>
        item.StartsWith($"[{concept}](", StringComparison.OrdinalIgnoreCase) && item.EndsWith(')'));

    [GeneratedRegex(@"^\s*[-*+]\s+|^\s+")]
    private static partial Regex Bullet();
}
