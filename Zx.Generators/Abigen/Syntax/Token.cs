using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

internal enum TokenKind
{
    /// <summary>ASCII letters, digits and underscores.</summary>
    Word,

    /// <summary>One ASCII punctuation character.</summary>
    Punctuation,

    /// <summary>One character that the format does not know: a control character, or anything beyond ASCII.</summary>
    Foreign,

    /// <summary>A comment line that speaks to the tools: its marker is <c>^</c>, <c>!</c> or <c>@</c>. The text is the whole line from <c>#</c> on.</summary>
    Directive,

    /// <summary>After the last token.</summary>
    EndOfText,
}

/// <summary>A piece of text between separators.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="StartsLine">Whether it is the first token of its line.</param>
internal readonly record struct Token(TokenKind Kind, string Text, TextSpan Span, bool StartsLine)
{
    private const int LongestQuotation = 60;

    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Punctuation && Text == text;

    public bool IsWord => Kind == TokenKind.Word;

    /// <summary>The text in quotation marks, for messages.</summary>
    public string Quoted => Text.Length <= LongestQuotation ? $"'{Text}'" : $"'{Text.Substring(0, LongestQuotation)}…'";

    /// <summary>What stands here, for messages that expected something else.</summary>
    public string Description => Kind switch
    {
        TokenKind.EndOfText => "the end",
        TokenKind.Directive => "a directive",
        TokenKind.Foreign when CodePoint.IsInvisible(Text) => CodePoint.Describe(Text) + "; delete it, or type a space",
        TokenKind.Foreign => CodePoint.Describe(Text) + "; only ASCII characters can stand here",
        _ => Quoted,
    };
}
