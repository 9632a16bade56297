using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Where each character of a string constant stands in the source: behind escapes, in raw strings, in sums of literals.</summary>
internal sealed class StringPositions
{
    private readonly TextSpan _whole;
    private readonly List<TextSpan>? _characters;

    private StringPositions(TextSpan whole, List<TextSpan>? characters)
    {
        _whole = whole;
        _characters = characters;
    }

    /// <summary>Reads an expression with a constant value.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="value">Its value.</param>
    public static StringPositions Of(ExpressionSyntax expression, string value)
    {
        List<TextSpan> characters = [];
        return new(expression.Span, TryRead(expression, characters) && characters.Count == value.Length ? characters : null);
    }

    /// <summary>Whether the characters can be told apart; otherwise all stand for the whole expression.</summary>
    public bool AreExact => _characters is not null;

    /// <summary>Where a part of the value stands; an empty part, in front of its character or behind the last one.</summary>
    public TextSpan Of(TextSpan part)
    {
        if (_characters is null || part.End > _characters.Count)
        {
            return _whole;
        }

        return part.Length > 0 ? TextSpan.FromBounds(_characters[part.Start].Start, _characters[part.End - 1].End)
            : part.Start > 0 ? new TextSpan(_characters[part.Start - 1].End, 0)
            : _characters.Count > 0 ? new TextSpan(_characters[0].Start, 0)
            : _whole;
    }

    private static bool TryRead(ExpressionSyntax expression, List<TextSpan> characters)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return TryRead(parenthesized.Expression, characters);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return TryRead(sum.Left, characters) && TryRead(sum.Right, characters);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                string text = literal.Token.Text;
                if (literal.Token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
                {
                    ReadLines(text, literal.SpanStart, characters);
                }
                else if (literal.Token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
                {
                    int quotes = text.TakeWhile(character => character == '"').Count();
                    Add(literal.SpanStart + quotes, text.Length - (2 * quotes), characters);
                }
                else
                {
                    ReadQuoted(text, literal.SpanStart, characters);
                }

                return true;
            default:
                return false;
        }
    }

    private static void Add(int start, int count, List<TextSpan> characters)
    {
        for (int index = 0; index < count; index++)
        {
            characters.Add(new TextSpan(start + index, 1));
        }
    }

    /// <summary>A literal with escapes, or a verbatim one with doubled quotation marks.</summary>
    private static void ReadQuoted(string text, int start, List<TextSpan> characters)
    {
        bool isVerbatim = text.StartsWith("@", StringComparison.Ordinal);
        for (int index = isVerbatim ? 2 : 1; index < text.Length - 1;)
        {
            int length = isVerbatim ? text[index] == '"' ? 2 : 1
                : text[index] == '\\' ? EscapeLength(text, index)
                : 1;
            characters.Add(new TextSpan(start + index, length));
            if (length == 10 && IsPair(text.Substring(index + 2, 8)))
            {
                characters.Add(new TextSpan(start + index, length));
            }

            index += length;
        }
    }

    private static int EscapeLength(string text, int index) => index + 1 >= text.Length ? 1 : text[index + 1] switch
    {
        'u' => 6,
        'U' => 10,
        'x' => 2 + text.Skip(index + 2).Take(4).TakeWhile(IsHexadecimal).Count(),
        _ => 2,
    };

    private static bool IsHexadecimal(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsPair(string digits) =>
        int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int codePoint) && codePoint > char.MaxValue;

    /// <summary>A raw literal of several lines: its last line has the indentation that is taken off the others.</summary>
    private static void ReadLines(string text, int start, List<TextSpan> characters)
    {
        SourceText lines = SourceText.From(text);
        int last = lines.Lines.Count - 1;
        int indentation = lines.Lines[last].ToString().TakeWhile(char.IsWhiteSpace).Count();
        for (int index = 1; index < last; index++)
        {
            TextLine line = lines.Lines[index];
            int begin = Math.Min(line.Start + indentation, line.End);
            int end = index < last - 1 ? line.EndIncludingLineBreak : line.End;
            Add(start + begin, end - begin, characters);
        }
    }
}
