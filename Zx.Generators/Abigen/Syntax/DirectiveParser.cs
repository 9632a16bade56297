using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Reads one directive line.</summary>
internal sealed partial class DirectiveParser
{
    private static readonly string[] OwnDirectives = ["error", "argument", "result", "type", "object", "right", "protocol"];

    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly TextSpan _span;
    private readonly TextSpan _content;
    private readonly ImmutableArray<Token> _tokens;
    private readonly TokenReader _reader;

    private DirectiveParser(string text, TextSpan span, int contentStart, DiagnosticBag diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _span = span;
        _content = TextSpan.FromBounds(contentStart, span.End);
        _tokens = Lexer.LexWords(text, _content);
        _reader = new TokenReader(_tokens, span.End);
    }

    /// <summary>The directive that a token holds, or null for a malformed one, which is reported.</summary>
    public static DirectiveSyntax? Parse(string text, Token directive, DiagnosticBag diagnostics)
    {
        (char marker, int contentStart) = Lexer.MarkerAt(text, directive.Span.Start, directive.Span.End);
        DirectiveParser parser = new(text, directive.Span, contentStart, diagnostics);
        return marker switch
        {
            '^' => parser.ParseSummary(),
            '!' => parser.ParseRequirement(),
            _ => parser.ParseOwn(),
        };
    }

    /// <summary>Whether a comment looks like a directive that speaks of the whole file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where the comment begins.</param>
    /// <param name="end">Where it ends.</param>
    public static bool SpeaksOfFile(string text, int start, int end)
    {
        (char marker, int contentStart) = Lexer.MarkerAt(text, start, end);
        int word = marker == '@' ? Lexer.EndOfSpaces(text, contentStart, end) : end;
        return FileDirectives.Words.Any(known => Lexer.HasWordAt(text, word, end, known));
    }

    private SummarySyntax? ParseSummary() =>
        ParseFreeText(_content.Start, "the summary of the next call") is { } summary
            ? new SummarySyntax(_span, _tokens, summary)
            : null;

    private RequirementSyntax? ParseRequirement()
    {
        if (!_tokens.IsEmpty)
        {
            return new RequirementSyntax(_span, _tokens);
        }

        _diagnostics.Add(
            AbigenDiagnosticKind.SentenceForm,
            _span,
            "Expected a sentence after '#!', such as 'handle must have ZX_RIGHT_READ.' or 'None.'");
        return null;
    }

    private DirectiveSyntax? ParseOwn()
    {
        Token word = _reader.Advance();
        switch (word.Text)
        {
            case "error":
                return ParseError();
            case "argument":
                return ParseEnumeration();
            case "result":
                return ParseResult();
            case "type":
                return ParseTypeMapping();
            case "protocol":
                return ParseProtocol();
            case "object":
                return ParseObject();
            case "right":
                return ParseRight();
            default:
                string? suggestion = word.IsWord ? Spelling.Closest(word.Text, OwnDirectives) : null;
                Report(word, "'error', 'argument', 'result', 'type', 'object', 'right' or 'protocol' after '#@'", suggestion);
                return null;
        }
    }

    private ErrorSyntax? ParseError() =>
        TryParseWord("a status such as ZX_ERR_BAD_HANDLE", out Token constant)
        && ParseFreeText(constant.Span.End, $"when {constant.Text} is returned") is { } text
            ? new ErrorSyntax(_span, _tokens, constant, text)
            : null;

    private EnumerationSyntax? ParseEnumeration() =>
        TryParseWord("the name of an argument", out Token argument)
        && TryParse(":")
        && TryParseManagedType(out string managedType)
        && TryParse("from")
        && TryParseWord("the prefix of the type's constants", out Token prefix)
        && TryParseEnd()
            ? new EnumerationSyntax(_span, _tokens, argument, managedType, prefix)
            : null;

    private ResultSyntax? ParseResult()
    {
        if (!TryParseWord("the name of a result", out Token result))
        {
            return null;
        }

        Token? objectType = null;
        string? rights = null;
        if (_reader.TryAdvance(":"))
        {
            if (!TryParseWord("an object type", out Token type) || !TryParseRightsType(out rights))
            {
                return null;
            }

            objectType = type;
        }

        return TryParseStatuses(isOptional: objectType is not null, out ImmutableArray<Token> statuses)
            ? new ResultSyntax(_span, _tokens, result, objectType, rights, statuses)
            : null;
    }

    private TypeMappingSyntax? ParseTypeMapping() =>
        TryParseWord("a C type", out Token type)
        && TryParse(":")
        && TryParseManagedType(out string managedType)
        && TryParseEnd()
            ? new TypeMappingSyntax(_span, _tokens, type, managedType)
            : null;

    private ObjectSyntax? ParseObject() =>
        TryParseConstant("a constant for the object type", out Token constant, out Token name)
        && TryParseNumber(out Token number)
        && TryParseRightsType(out string? rights)
        && TryParseEnd()
            ? new ObjectSyntax(_span, _tokens, constant, name, number, rights)
            : null;

    private RightSyntax? ParseRight() =>
        TryParseConstant("a constant for the right", out Token constant, out Token name)
        && TryParseNumber(out Token bit)
        && TryParseEnd()
            ? new RightSyntax(_span, _tokens, constant, name, bit)
            : null;

    private bool TryParseConstant(string what, out Token constant, out Token name)
    {
        name = default;
        return TryParseWord(what, out constant) && TryParse(":") && TryParseWord("its C# name", out name);
    }

    private bool TryParseNumber(out Token number)
    {
        number = default;
        if (!TryParse("="))
        {
            return false;
        }

        number = _reader.Current;
        if (number.IsWord && number.Text.All(char.IsDigit))
        {
            _reader.Advance();
            return true;
        }

        Report(number, "a number");
        return false;
    }

    private bool TryParseRightsType(out string? rights)
    {
        rights = null;
        return !_reader.TryAdvance("has") || TryParseManagedType(out rights!);
    }

    /// <summary><c>with</c> and the statuses that follow it, to the end of the line.</summary>
    private bool TryParseStatuses(bool isOptional, out ImmutableArray<Token> statuses)
    {
        statuses = ImmutableArray<Token>.Empty;
        if (isOptional && _reader.AtEnd)
        {
            return true;
        }

        bool isWhole = TryParse("with");
        while (isWhole && (statuses.IsEmpty || !_reader.AtEnd))
        {
            isWhole = TryParseWord("a status such as ZX_ERR_TIMED_OUT", out Token status);
            statuses = statuses.Add(status);
        }

        return isWhole;
    }

    private ProtocolSyntax? ParseProtocol() =>
        ProtocolParser.Parse(_tokens.RemoveAt(0), _span.End, _diagnostics) is { } sentence ? new ProtocolSyntax(_span, _tokens, sentence) : null;
}
