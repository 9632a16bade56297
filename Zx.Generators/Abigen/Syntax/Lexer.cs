using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Cuts text into tokens. Spaces and plain comments only separate; CR, LF and CR LF end a line.</summary>
internal static class Lexer
{
    public const char CommentStart = '#';

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The tokens of a definition file; a directive is one token.</summary>
    public static ImmutableArray<Token> Lex(string text) =>
        Lex(text, TextSpan.FromBounds(StartOf(text), text.Length), knowsComments: true);

    /// <summary>Where the first line of a file begins: behind a byte order mark.</summary>
    public static int StartOf(string text) => text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;

    /// <summary>The tokens of a part of the text in which <c>#</c> is a character like others: of a directive, or of a sentence.</summary>
    public static ImmutableArray<Token> LexWords(string text, TextSpan span) => Lex(text, span, knowsComments: false);

    /// <summary>The character after <c>#</c> that makes a comment a directive, and where the directive's content begins.</summary>
    public static (char Marker, int ContentStart) MarkerAt(string text, int commentStart, int end)
    {
        int position = EndOfSpaces(text, commentStart + 1, end);
        return position < end ? (text[position], position + 1) : ('\0', end);
    }

    /// <summary>The token of a directive that is its line.</summary>
    public static Token DirectiveAt(string text, int start, int end) =>
        TokenAt(TokenKind.Directive, text, start, EndWithoutSpaces(text, start, end), startsLine: true);

    /// <summary>Whether a word stands at a place, and not a longer one.</summary>
    public static bool HasWordAt(string text, int start, int end, string word) =>
        EndOfWord(text, start, end) == start + word.Length && string.CompareOrdinal(text, start, word, 0, word.Length) == 0;

    public static int EndOfLine(string text, int position, int end)
    {
        while (position < end && !IsLineBreak(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Behind the line break at a place, or the end of the text.</summary>
    public static int StartOfNextLine(string text, int endOfLine) =>
        string.CompareOrdinal(text, endOfLine, "\r\n", 0, 2) == 0 ? endOfLine + 2 : Math.Min(endOfLine + 1, text.Length);

    public static int EndOfSpaces(string text, int position, int end)
    {
        while (position < end && IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static Token TokenAt(TokenKind kind, string text, int start, int end, bool startsLine) =>
        new(kind, text.Substring(start, end - start), TextSpan.FromBounds(start, end), startsLine);

    private static ImmutableArray<Token> Lex(string text, TextSpan span, bool knowsComments)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        bool startsLine = true;
        int position = span.Start;
        while (position < span.End)
        {
            char character = text[position];
            if (IsLineBreak(character) || IsSpace(character))
            {
                startsLine |= IsLineBreak(character);
                position++;
                continue;
            }

            TokenKind? kind = KindOf(character);
            int end = kind switch
            {
                TokenKind.Word => EndOfWord(text, position, span.End),
                TokenKind.Foreign => position + CodePoint.LengthAt(text, position),
                _ => position + 1,
            };
            if (knowsComments && character == CommentStart)
            {
                end = EndOfLine(text, position, span.End);
                kind = MarkerAt(text, position, end).Marker is '^' or '!' or '@' ? TokenKind.Directive : null;
            }

            if (kind is { } known)
            {
                tokens.Add(known == TokenKind.Directive
                    ? DirectiveAt(text, position, end) with { StartsLine = startsLine }
                    : TokenAt(known, text, position, end, startsLine));
            }

            startsLine = false;
            position = end;
        }

        return tokens.ToImmutable();
    }

    private static TokenKind? KindOf(char character) => character switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' => TokenKind.Word,
        > ' ' and <= '~' => TokenKind.Punctuation,
        _ => TokenKind.Foreign,
    };

    private static int EndOfWord(string text, int position, int end)
    {
        while (position < end && KindOf(text[position]) == TokenKind.Word)
        {
            position++;
        }

        return position;
    }

    private static int EndWithoutSpaces(string text, int start, int end)
    {
        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static bool IsLineBreak(char character) => character is '\r' or '\n';

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\v' or '\f';
}
