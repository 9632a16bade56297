using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Cuts text into tokens. Spaces and plain comments only separate; CR, LF and CR LF end a line.</summary>
internal static class Lexer
{
    private const char CommentStart = '#';
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The tokens of a definition file; a directive is one token.</summary>
    public static ImmutableArray<Token> Lex(string text)
    {
        int start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        return Lex(text, TextSpan.FromBounds(start, text.Length), knowsComments: true);
    }

    /// <summary>The tokens of a part of the text in which <c>#</c> is a character like others: of a directive, or of a sentence.</summary>
    public static ImmutableArray<Token> LexWords(string text, TextSpan span) => Lex(text, span, knowsComments: false);

    /// <summary>The character after <c>#</c> that makes a comment a directive, and where the directive's content begins.</summary>
    public static (char Marker, int ContentStart) MarkerAt(string text, int commentStart, int end)
    {
        int position = commentStart + 1;
        while (position < end && IsSpace(text[position]))
        {
            position++;
        }

        return position < end ? (text[position], position + 1) : ('\0', end);
    }

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
                int visibleEnd = known == TokenKind.Directive ? EndWithoutSpaces(text, position, end) : end;
                TextSpan tokenSpan = TextSpan.FromBounds(position, visibleEnd);
                tokens.Add(new Token(known, text.Substring(position, tokenSpan.Length), tokenSpan, startsLine));
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

    private static int EndOfLine(string text, int position, int end)
    {
        while (position < end && !IsLineBreak(text[position]))
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
