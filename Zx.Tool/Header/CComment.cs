namespace Zx.Tool.Header;

/// <summary>Text in a comment of C.</summary>
internal static class CComment
{
    /// <summary>One line. A backslash at its end, or the trigraph of one, would join the next line to it.</summary>
    public static string Text(string text) => text.EndsWith('\\') || text.EndsWith("??/", StringComparison.Ordinal) ? text + "." : text;
}
