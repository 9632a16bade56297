using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Reads one declaration, up to its first error in grammar.</summary>
internal sealed class DeclarationParser(TokenReader reader, DiagnosticBag diagnostics)
{
    private readonly List<Token> _attributes = [];
    private readonly List<ParameterSyntax> _parameters = [];
    private readonly List<ParameterSyntax> _results = [];
    private Token _name = new(TokenKind.EndOfText, string.Empty, default, StartsLine: false);
    private Token? _returnType;

    public static void ReportMisplaced(Token directive, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            AbigenDiagnosticKind.StrayDirective,
            directive.Span,
            "A directive stands on a line of its own before its declaration; move it there");

    /// <summary>declaration = "syscall" NAME { ATTR } "(" params ")" [ "returns" "(" results ")" ] ";"</summary>
    public bool TryParse()
    {
        Advance();
        return TryParseName("a name for the call", out _name)
            && TryParseAttributes()
            && TryParseParameters()
            && TryParseResults()
            && TryExpect(";", "';'");
    }

    public DeclarationSyntax ToSyntax(
        ImmutableArray<DirectiveSyntax> directives, ImmutableArray<RequirementSentence> sentences, bool hasErrors) =>
        new(
            directives,
            sentences,
            _name,
            _attributes.ToImmutableArray(),
            _parameters.ToImmutableArray(),
            _returnType,
            _results.ToImmutableArray(),
            hasErrors);

    /// <summary>Goes on behind the next <c>;</c>, but not beyond the next declaration.</summary>
    public void SkipRest()
    {
        PassDirectives(report: false);
        while (!AtBoundary)
        {
            Token skipped = reader.Advance();
            if (skipped.Is(";"))
            {
                return;
            }

            PassDirectives(report: false);
        }
    }

    private bool TryParseAttributes()
    {
        while (reader.Current.IsWord && !AtClauseWord)
        {
            _attributes.Add(Advance());
        }

        return TryExpect("(", "'(' with the parameters");
    }

    private bool TryParseParameters()
    {
        if (TryAdvance(")"))
        {
            return true;
        }

        do
        {
            if (!TryParseParameter("a parameter", _parameters))
            {
                return false;
            }
        }
        while (TryAdvance(","));
        return TryExpect(")", "',' or ')'");
    }

    private bool TryParseResults()
    {
        if (!reader.At(Keywords.Returns))
        {
            return reader.At(";") || TryExpect(Keywords.Returns, "';' or 'returns'");
        }

        Advance();
        if (!TryExpect("(", "'(' with the results"))
        {
            return false;
        }

        if (TryAdvance(")"))
        {
            return true;
        }

        if (!TryParseReturnType())
        {
            return false;
        }

        while (TryAdvance(","))
        {
            if (!TryParseParameter("a result", _results))
            {
                return false;
            }
        }

        return TryExpect(")", "',' or ')'");
    }

    private bool TryParseReturnType()
    {
        if (reader.Current.IsWord && reader.Peek(1).Is(":"))
        {
            Token name = Advance();
            Advance();
            diagnostics.Add(
                AbigenDiagnosticKind.Contradiction,
                name.Span,
                $"The first result is what the call returns and has no name; delete '{name.Text}:'");
        }

        if (!TryParseName("the type that the call returns", out Token type))
        {
            return false;
        }

        _returnType = type;
        if (!reader.At("["))
        {
            return true;
        }

        bool isWhole = TryParseArray(out ArraySyntax? array);
        if (array is not null)
        {
            diagnostics.Add(
                AbigenDiagnosticKind.ArraySpecification,
                array.Span,
                "The first result cannot be an array; make the array a parameter with OUT");
        }

        return isWhole;
    }

    /// <summary>param = NAME ":" TYPE [ array ] { PARAM_ATTR }</summary>
    private bool TryParseParameter(string what, List<ParameterSyntax> list)
    {
        if (!TryParseName(what, out Token name))
        {
            return false;
        }

        if (reader.At(",") || reader.At(")") || reader.At("["))
        {
            diagnostics.Add(
                AbigenDiagnosticKind.Syntax,
                name.Span,
                $"Expected 'name: type', found only {name.Quoted}");
            return false;
        }

        ArraySyntax? array = null;
        if (!TryExpect(":", "':' and a type")
            || !TryParseName("a type", out Token type)
            || (reader.At("[") && !TryParseArray(out array)))
        {
            return false;
        }

        ImmutableArray<Token>.Builder attributes = ImmutableArray.CreateBuilder<Token>();
        while (reader.Current.IsWord && !AtClauseWord)
        {
            if (reader.Peek(1).Is(":"))
            {
                return TryExpect(",", "','");
            }

            attributes.Add(Advance());
        }

        list.Add(new ParameterSyntax(name, type, array, attributes.ToImmutable()));
        return true;
    }

    /// <summary>array = "[" ( DIGIT | NAME { "*" NAME } ) "]"; a wrong count is reported and read over.</summary>
    private bool TryParseArray(out ArraySyntax? array)
    {
        int errors = diagnostics.ErrorCount;
        array = null;
        int start = Advance().Span.Start;
        ImmutableArray<Token>.Builder factors = ImmutableArray.CreateBuilder<Token>();
        do
        {
            Token factor = reader.Current;
            if (!factor.IsWord || AtBoundary)
            {
                string hint = factor.Is("]") ? "; write the number of elements between the brackets" : string.Empty;
                Missing(AbigenDiagnosticKind.ArraySpecification, "a digit from 1 to 9 or the name of a parameter", hint);
                break;
            }

            factors.Add(Advance());
        }
        while (TryAdvance("*"));

        if (!reader.At("]"))
        {
            if (diagnostics.ErrorCount == errors)
            {
                Missing(AbigenDiagnosticKind.ArraySpecification, "'*' or ']'");
            }

            SkipToClosingBracket();
        }

        if (!reader.At("]"))
        {
            return false;
        }

        TextSpan span = TextSpan.FromBounds(start, Advance().Span.End);
        if (diagnostics.ErrorCount == errors)
        {
            array = new ArraySyntax(span, factors.ToImmutable());
        }

        return true;
    }

    private void SkipToClosingBracket()
    {
        while (!AtBoundary && !reader.At("]") && !reader.At(",") && !reader.At(")") && !reader.At(";"))
        {
            Advance();
        }
    }

    private bool TryParseName(string what, out Token name)
    {
        name = reader.Current;
        if (!name.IsWord || AtBoundary)
        {
            Missing(AbigenDiagnosticKind.Syntax, what);
            return false;
        }

        bool isKeyword = Keywords.Contains(name.Text);
        if (isKeyword || name.Text[0] is '_' or (>= '0' and <= '9'))
        {
            string reason = isKeyword ? "is a word of the format" : "does not begin with a letter";
            diagnostics.Add(AbigenDiagnosticKind.Syntax, name.Span, $"Expected {what}; {name.Quoted} {reason} and cannot be a name");
            return false;
        }

        Advance();
        return true;
    }

    private bool TryExpect(string literal, string what)
    {
        bool isThere = TryAdvance(literal);
        if (!isThere)
        {
            Missing(AbigenDiagnosticKind.Syntax, what);
        }

        return isThere;
    }

    /// <summary>Reports what is missing: at what stands in its place, or behind the last token where the declaration breaks off.</summary>
    private void Missing(AbigenDiagnosticKind kind, string what, string hint = "")
    {
        if (AtBoundary)
        {
            diagnostics.Add(kind, reader.EndOfPrevious, $"Expected {what}{hint}");
        }
        else
        {
            diagnostics.Add(kind, reader.Current.Span, $"Expected {what}, found {reader.Current.Description}{hint}");
        }
    }

    /// <summary>Whether this declaration is over: at the end, at the next declaration, or at its directives.</summary>
    private bool AtBoundary => IsBoundary(0) || reader.Current.Kind == TokenKind.Directive;

    private bool AtClauseWord => reader.At(Keywords.Returns) || reader.At(Keywords.Syscall);

    private bool IsBoundary(int offset)
    {
        Token token = reader.Peek(offset);
        return token.Kind == TokenKind.EndOfText
            || (token.Is(Keywords.Syscall) && (token.StartsLine || reader.Peek(offset + 1).IsWord));
    }

    private bool TryAdvance(string literal)
    {
        bool isThere = reader.At(literal);
        if (isThere)
        {
            Advance();
        }

        return isThere;
    }

    /// <summary>The next token; directives before the one that follows are reported unless they belong to the next declaration.</summary>
    private Token Advance()
    {
        Token token = reader.Advance();
        if (!token.Is(";"))
        {
            PassDirectives(report: true);
        }

        return token;
    }

    private void PassDirectives(bool report)
    {
        if (!reader.Current.StartsLine)
        {
            PassDirectives(reader.Current.Kind == TokenKind.Directive ? 1 : 0, report);
        }

        int count = 0;
        while (reader.Peek(count).Kind == TokenKind.Directive)
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
            Token directive = reader.Advance();
            if (report)
            {
                ReportMisplaced(directive, diagnostics);
            }
        }
    }
}
