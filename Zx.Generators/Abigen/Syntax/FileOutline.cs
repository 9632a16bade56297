using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>A definition file seen line by line: where its entries are, and what it says of itself as a whole.</summary>
/// <remarks>
/// An entry is a declaration with the lines before it that can speak of it. A line that begins with <c>syscall</c> begins a declaration
/// whatever stands before it, and no token goes over a line's end: so an entry means by itself what it means in its file.
/// </remarks>
/// <param name="Entries">Where the entries are; together they are the whole file.</param>
/// <param name="Directives">What the file says of itself as a whole.</param>
internal sealed record FileOutline(ImmutableArray<TextSpan> Entries, FileDirectives Directives)
{
    /// <summary>Reads the lines of a file.</summary>
    public static FileOutline Read(string text)
    {
        ImmutableArray<TextSpan>.Builder entries = ImmutableArray.CreateBuilder<TextSpan>();
        List<DirectiveSyntax> directives = [];
        DiagnosticBag reportedByParser = new();
        int entry = 0;
        int afterCode = 0;
        int next;
        for (int line = Lexer.StartOf(text); line < text.Length; line = next)
        {
            int end = Lexer.EndOfLine(text, line, text.Length);
            next = Lexer.StartOfNextLine(text, end);
            int start = Lexer.EndOfSpaces(text, line, end);
            if (start == end)
            {
                continue;
            }

            if (text[start] != Lexer.CommentStart)
            {
                if (afterCode > entry && Lexer.HasWordAt(text, start, end, Keywords.Syscall))
                {
                    entries.Add(TextSpan.FromBounds(entry, afterCode));
                    entry = afterCode;
                }

                afterCode = next;
            }
            else if (DirectiveParser.SpeaksOfFile(text, start, end)
                && DirectiveParser.Parse(text, Lexer.DirectiveAt(text, start, end), reportedByParser) is { } directive)
            {
                directives.Add(directive);
            }
        }

        entries.Add(TextSpan.FromBounds(entry, text.Length));
        return new FileOutline(entries.ToImmutable(), FileDirectives.Of(directives));
    }
}
