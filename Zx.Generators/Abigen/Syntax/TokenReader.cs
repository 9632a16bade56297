using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Reads tokens one after the other; past the last one it stays at an end token.</summary>
internal sealed class TokenReader(ImmutableArray<Token> tokens, int end)
{
    private int _index;

    public Token Current => Peek(0);

    /// <summary>Where the next token stands in the list, to cut out afterwards what was read since.</summary>
    public int Index => _index;

    public bool AtEnd => _index >= tokens.Length;

    /// <summary>Where something is missing at the end of what was read: just behind it.</summary>
    public TextSpan EndOfPrevious => new(_index > 0 ? tokens[_index - 1].Span.End : Current.Span.Start, 0);

    public Token Peek(int offset) => _index + offset < tokens.Length
        ? tokens[_index + offset]
        : new Token(TokenKind.EndOfText, string.Empty, new TextSpan(end, 0), StartsLine: true);

    public bool At(string text) => Current.Is(text);

    public Token Advance()
    {
        Token token = Current;
        if (!AtEnd)
        {
            _index++;
        }

        return token;
    }

    public bool TryAdvance(string text)
    {
        bool isThere = At(text);
        if (isThere)
        {
            _index++;
        }

        return isThere;
    }

    public ImmutableArray<Token> ReadSince(int index) => ImmutableArray.Create(tokens, index, _index - index);
}
