namespace Zx.Abigen;

/// <summary>
/// The tokens of one declaration. It ends where the next one begins, or the directives before that one; directives that stand
/// inside it are reported and read over.
/// </summary>
internal sealed class DeclarationReader(TokenReader tokens, DiagnosticBag diagnostics)
{
    public Token Current => tokens.Current;

    /// <summary>Whether this declaration is over: at the end, at the next declaration, or at its directives.</summary>
    public bool AtBoundary => IsBoundary(0) || tokens.Current.Kind == TokenKind.Directive;

    public Token Peek(int offset) => tokens.Peek(offset);

    public bool At(string literal) => tokens.At(literal);

    /// <summary>Reports a directive that stands where none can.</summary>
    public static void ReportMisplaced(Token directive, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            AbigenDiagnosticKind.StrayDirective,
            directive.Span,
            "A directive stands on a line of its own before its declaration; move it there");

    public bool TryAdvance(string literal)
    {
        bool isThere = tokens.At(literal);
        if (isThere)
        {
            Advance();
        }

        return isThere;
    }

    /// <summary>The next token; directives before the one that follows are reported unless they belong to the next declaration.</summary>
    public Token Advance()
    {
        Token token = tokens.Advance();
        if (!token.Is(";"))
        {
            PassDirectives(report: true);
        }

        return token;
    }

    /// <summary>Goes on behind the next <c>;</c>, but not beyond the next declaration.</summary>
    public void SkipRest()
    {
        PassDirectives(report: false);
        while (!AtBoundary)
        {
            Token skipped = tokens.Advance();
            if (skipped.Is(";"))
            {
                return;
            }

            PassDirectives(report: false);
        }
    }

    /// <summary>Reads a name; reports what cannot be one.</summary>
    public bool TryParseName(string what, out Token name)
    {
        name = tokens.Current;
        if (!name.IsWord || AtBoundary)
        {
            Missing(AbigenDiagnosticKind.Syntax, what);
            return false;
        }

        if (ReasonAgainst(name.Text) is { } reason)
        {
            diagnostics.Add(AbigenDiagnosticKind.Syntax, name.Span, $"Expected {what}; {name.Quoted} {reason} and cannot be a name");
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Reads one token; reports that it is missing.</summary>
    public bool TryExpect(string literal, string what)
    {
        bool isThere = TryAdvance(literal);
        if (!isThere)
        {
            string? closest = Current.IsWord ? Spelling.Closest(Current.Text, [literal]) : null;
            Missing(AbigenDiagnosticKind.Syntax, what, replacement: closest);
        }

        return isThere;
    }

    /// <summary>Reports what is missing: at what stands in its place, or behind the last token where the declaration breaks off.</summary>
    public void Missing(AbigenDiagnosticKind kind, string what, string hint = "", string? replacement = null)
    {
        if (AtBoundary)
        {
            diagnostics.Add(kind, tokens.EndOfPrevious, $"Expected {what}{hint}");
        }
        else
        {
            diagnostics.Add(kind, tokens.Current.Span, $"Expected {what}, found {tokens.Current.Description}{hint}", replacement);
        }
    }

    /// <summary>Why a word is no name, or null for one that is.</summary>
    private static string? ReasonAgainst(string word) =>
        Keywords.Contains(word) ? "is a word of the format"
        : word[0] is '_' or (>= '0' and <= '9') ? "does not begin with a letter"
        : word.Length > Naming.LongestName ? $"has more than {Naming.LongestName} characters"
        : null;

    private bool IsBoundary(int offset)
    {
        Token token = tokens.Peek(offset);
        return token.Kind == TokenKind.EndOfText
            || (token.Is(Keywords.Syscall) && (token.StartsLine || tokens.Peek(offset + 1).IsWord));
    }

    private void PassDirectives(bool report)
    {
        if (!tokens.Current.StartsLine)
        {
            PassDirectives(tokens.Current.Kind == TokenKind.Directive ? 1 : 0, report);
        }

        int count = 0;
        while (tokens.Peek(count).Kind == TokenKind.Directive)
        {
            count++;
        }

        if (!IsBoundary(count))
        {
            PassDirectives(count, report);
        }
    }

    private void PassDirectives(int count, bool report)
    {
        for (; count > 0; count--)
        {
            Token directive = tokens.Advance();
            if (report)
            {
                ReportMisplaced(directive, diagnostics);
            }
        }
    }
}
