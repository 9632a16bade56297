using System.Text;
using Zx.Abigen;

namespace Zx.Tool.Docs;

/// <summary>A summary as the original tool puts it together again from tokens; words with letters beyond ASCII stay whole.</summary>
internal static class SummaryText
{
    private const string NoSpaceBefore = ",.-/')";
    private const string NoSpaceAfter = "-/'(";

    public static string Of(SummarySyntax summary)
    {
        StringBuilder text = new();
        Token? previous = null;
        foreach (Token token in summary.Tokens)
        {
            if (previous is { } before && !JoinsTo(before, token))
            {
                text.Append(' ');
            }

            text.Append(token.Text);
            previous = token;
        }

        return text.ToString();
    }

    private static bool JoinsTo(Token before, Token token) =>
        Is(token, NoSpaceBefore)
        || Is(before, NoSpaceAfter)
        || (before.Span.End == token.Span.Start && (before.Kind == TokenKind.Foreign || token.Kind == TokenKind.Foreign));

    private static bool Is(Token token, string characters) => token.Kind == TokenKind.Punctuation && characters.Contains(token.Text[0]);
}
