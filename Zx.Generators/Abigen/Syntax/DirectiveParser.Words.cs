namespace Zx.Abigen;

/// <content>The words that directives are made of.</content>
internal sealed partial class DirectiveParser
{
    /// <summary>Text up to the end of the line, as written; characters that would break whatever it is copied into are reported.</summary>
    private string? ParseFreeText(int start, string meaning)
    {
        string freeText = _text.Substring(start, _span.End - start).Trim();
        if (freeText.Length == 0)
        {
            _diagnostics.Add(AbigenDiagnosticKind.Syntax, _span, $"Expected text that says {meaning}");
            return null;
        }

        Token breaking = _tokens.FirstOrDefault(token => token.Kind == TokenKind.Foreign && CodePoint.BreaksText(token.Text));
        if (breaking.Text is not null)
        {
            _diagnostics.Add(AbigenDiagnosticKind.Syntax, breaking.Span, $"Expected visible text, found {breaking.Description}");
            return null;
        }

        return freeText;
    }

    /// <summary>A C# type: identifiers with <c>.</c> between them, after the first perhaps <c>::</c>; none of them is taken for a keyword.</summary>
    private bool TryParseManagedType(out string managedType)
    {
        managedType = string.Empty;
        if (!TryParseWord("a C# type", out Token part))
        {
            return false;
        }

        bool isAlias = _reader.At(":");
        if (!isAlias && !_reader.At(".") && CSharpText.IsPredefinedType(part.Text))
        {
            managedType = part.Text;
            return true;
        }

        managedType = CSharpText.Identifier(part.Text);
        if (isAlias)
        {
            _reader.Advance();
            if (!TryParse(":") || !TryParseWord("a C# type", out part))
            {
                return false;
            }

            managedType += "::" + CSharpText.Identifier(part.Text);
        }

        while (_reader.TryAdvance("."))
        {
            if (!TryParseWord("a C# type", out part))
            {
                return false;
            }

            managedType += "." + CSharpText.Identifier(part.Text);
        }

        return true;
    }

    private bool TryParseWord(string what, out Token word)
    {
        word = _reader.Current;
        if (word.IsWord && !char.IsDigit(word.Text[0]))
        {
            _reader.Advance();
            return true;
        }

        Report(word, what);
        return false;
    }

    private bool TryParse(string literal)
    {
        bool isThere = _reader.TryAdvance(literal);
        if (!isThere)
        {
            Report(_reader.Current, $"'{literal}'");
        }

        return isThere;
    }

    private bool TryParseEnd()
    {
        if (!_reader.AtEnd)
        {
            Report(_reader.Current, "the end of the line");
        }

        return _reader.AtEnd;
    }

    private void Report(Token found, string expected, string? replacement = null) =>
        _diagnostics.Add(
            AbigenDiagnosticKind.Syntax,
            found.Kind == TokenKind.EndOfText ? _reader.EndOfPrevious : found.Span,
            $"Expected {expected}, found {found.Description}",
            replacement);
}
