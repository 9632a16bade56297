using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Reads one declaration, up to its first error in grammar.</summary>
internal sealed class DeclarationParser(DeclarationReader reader, DiagnosticBag diagnostics)
{
    private readonly List<Token> _attributes = [];
    private readonly List<ParameterSyntax> _parameters = [];
    private readonly List<ParameterSyntax> _results = [];
    private Token _name = new(TokenKind.EndOfText, string.Empty, default, StartsLine: false);
    private Token? _returnType;

    /// <summary>declaration = "syscall" NAME { ATTR } "(" params ")" [ "returns" "(" results ")" ] ";"</summary>
    public bool TryParse()
    {
        reader.Advance();
        return reader.TryParseName("a name for the call", out _name)
            && TryParseAttributes()
            && TryParseParameters()
            && TryParseResults()
            && reader.TryExpect(";", "';'");
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
            null,
            hasErrors);

    private bool TryParseAttributes()
    {
        while (reader.Current.IsWord && !AtClauseWord)
        {
            _attributes.Add(reader.Advance());
        }

        return reader.TryExpect("(", "'(' with the parameters");
    }

    private bool TryParseParameters()
    {
        if (reader.TryAdvance(")"))
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
        while (reader.TryAdvance(","));
        return reader.TryExpect(")", "',' or ')'");
    }

    private bool TryParseResults()
    {
        if (!reader.At(Keywords.Returns))
        {
            return reader.At(";") || reader.TryExpect(Keywords.Returns, "';' or 'returns'");
        }

        reader.Advance();
        if (!reader.TryExpect("(", "'(' with the results"))
        {
            return false;
        }

        if (reader.TryAdvance(")"))
        {
            return true;
        }

        if (!TryParseReturnType())
        {
            return false;
        }

        while (reader.TryAdvance(","))
        {
            if (!TryParseParameter("a result", _results))
            {
                return false;
            }
        }

        return reader.TryExpect(")", "',' or ')'");
    }

    private bool TryParseReturnType()
    {
        if (reader.Current.IsWord && reader.Peek(1).Is(":"))
        {
            Token name = reader.Advance();
            reader.Advance();
            diagnostics.Add(
                AbigenDiagnosticKind.Contradiction,
                name.Span,
                $"The first result is what the call returns and has no name; delete '{name.Text}:'");
        }

        if (!reader.TryParseName("the type that the call returns", out Token type))
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
        if (!reader.TryParseName(what, out Token name))
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
        if (!reader.TryExpect(":", "':' and a type")
            || !reader.TryParseName("a type", out Token type)
            || (reader.At("[") && !TryParseArray(out array)))
        {
            return false;
        }

        ImmutableArray<Token>.Builder attributes = ImmutableArray.CreateBuilder<Token>();
        while (reader.Current.IsWord && !AtClauseWord)
        {
            if (reader.Peek(1).Is(":"))
            {
                return reader.TryExpect(",", "','");
            }

            attributes.Add(reader.Advance());
        }

        list.Add(new ParameterSyntax(name, type, array, attributes.ToImmutable()));
        return true;
    }

    /// <summary>array = "[" ( DIGIT | NAME { "*" NAME } ) "]"; a wrong count is reported and read over.</summary>
    private bool TryParseArray(out ArraySyntax? array)
    {
        int errors = diagnostics.ErrorCount;
        array = null;
        int start = reader.Advance().Span.Start;
        ImmutableArray<Token>.Builder factors = ImmutableArray.CreateBuilder<Token>();
        do
        {
            Token factor = reader.Current;
            if (!factor.IsWord || reader.AtBoundary)
            {
                string hint = factor.Is("]") ? "; write the number of elements between the brackets" : string.Empty;
                reader.Missing(AbigenDiagnosticKind.ArraySpecification, "a digit from 1 to 9 or the name of a parameter", hint);
                break;
            }

            factors.Add(reader.Advance());
        }
        while (reader.TryAdvance("*"));

        if (!reader.At("]"))
        {
            if (diagnostics.ErrorCount == errors)
            {
                reader.Missing(AbigenDiagnosticKind.ArraySpecification, "'*' or ']'");
            }

            SkipToClosingBracket();
        }

        if (!reader.At("]"))
        {
            return false;
        }

        TextSpan span = TextSpan.FromBounds(start, reader.Advance().Span.End);
        if (diagnostics.ErrorCount == errors)
        {
            array = new ArraySyntax(span, factors.ToImmutable());
        }

        return true;
    }

    private void SkipToClosingBracket()
    {
        while (!reader.AtBoundary && !reader.At("]") && !reader.At(",") && !reader.At(")") && !reader.At(";"))
        {
            reader.Advance();
        }
    }

    private bool AtClauseWord => reader.At(Keywords.Returns) || reader.At(Keywords.Syscall);
}
