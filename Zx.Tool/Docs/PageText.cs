namespace Zx.Tool.Docs;

/// <summary>A page as lines, without those of its reference block, which is written anew.</summary>
internal sealed class PageText
{
    /// <summary>The line before a generated section body.</summary>
    public const string GeneratedComment = "<!-- Updated by update-docs-from-abigen, do not edit. -->";

    /// <summary>The line before the block of link definitions.</summary>
    public const string ReferencesComment = "<!-- References updated by update-docs-from-abigen, do not edit. -->";

    private const string SectionStart = "## ";
    private const string Fence = "```";

    private readonly string _newLine;

    public PageText(string text)
    {
        _newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        Lines = [.. text.ReplaceLineEndings("\n").Split('\n')];
    }

    /// <summary>The lines, to be changed in place; the last one is empty where the text ends with a line end.</summary>
    public List<string> Lines { get; }

    /// <summary>The lines of the body of the section <c>## TITLE</c>, up to the next section; null where there is none.</summary>
    public Range? Section(string title)
    {
        int start = -1;
        bool isCode = false;
        for (int index = 0; index < Lines.Count; index++)
        {
            isCode ^= IsFence(Lines[index]);
            bool isBoundary = !isCode && (Lines[index].StartsWith(SectionStart, StringComparison.Ordinal) || Lines[index] == ReferencesComment);
            if (isBoundary && start >= 0)
            {
                return start..index;
            }

            if (isBoundary && Lines[index].TrimEnd() == SectionStart + title)
            {
                start = index + 1;
            }
        }

        return start < 0 ? null : start..Lines.Count;
    }

    /// <summary>Puts lines in the place of a section's body, empty lines around them.</summary>
    public void Replace(Range body, IEnumerable<string> lines)
    {
        (int start, int length) = body.GetOffsetAndLength(Lines.Count);
        string[] content = [.. lines];
        Lines.RemoveRange(start, length);
        Lines.InsertRange(start, content.Length == 0 ? [""] : ["", .. content, ""]);
    }

    /// <summary>Takes the reference block off.</summary>
    /// <returns>What somebody else wrote in it.</returns>
    public IReadOnlyList<string> CutReferences()
    {
        int comment = Lines.IndexOf(ReferencesComment);
        string[] block = comment < 0 ? [] : [.. Lines.Skip(comment + 1)];
        Lines.RemoveRange(Lines.Count - block.Length, block.Length);
        Lines.RemoveAll(line => line == ReferencesComment || CallReferences.IsDefinition(line));
        return [.. block.Where(line => !string.IsNullOrWhiteSpace(line) && line != ReferencesComment && !CallReferences.IsDefinition(line))];
    }

    public void TrimEnd()
    {
        while (Lines is [.., var last] && string.IsNullOrWhiteSpace(last))
        {
            Lines.RemoveAt(Lines.Count - 1);
        }
    }

    /// <summary>Changes each line that is not code.</summary>
    public void Rewrite(Func<string, string> rewrite)
    {
        bool isCode = false;
        for (int index = 0; index < Lines.Count; index++)
        {
            isCode ^= IsFence(Lines[index]);
            if (!isCode)
            {
                Lines[index] = rewrite(Lines[index]);
            }
        }
    }

    /// <summary>The text, ended by one line end.</summary>
    public override string ToString()
    {
        TrimEnd();
        return string.Join(_newLine, Lines) + _newLine;
    }

    private static bool IsFence(string line) => line.TrimStart().StartsWith(Fence, StringComparison.Ordinal);
}
