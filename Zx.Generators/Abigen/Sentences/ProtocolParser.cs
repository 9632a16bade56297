using System.Collections.Immutable;

namespace Zx.Abigen;

/// <summary>Reads protocol sentences.</summary>
/// <remarks>
/// <code>
/// sentence  = [ "If" ARGUMENT ( "is" | "&amp;" ) VALUE "," ] statement "."
/// statement = HANDLE "is" ( "a" | "an" ) "new" WHAT [ "with" OPTIONS ]
///           | HANDLE "and" HANDLE "are" "the" "ends" "of" ( "a" | "an" ) "new" WHAT [ "with" OPTIONS ]
///           | HANDLE "refers" "to" HANDLE [ "with" RIGHTS ]
///           | HANDLE "is" "closed"
///           | HANDLE "is" "passed" "on"
///           | "Waits"
///           | subject "becomes" [ "not" ] STATE
///           | ( "Fails" | "fails" ) "with" STATUS "if" subject "is" ( [ "not" ] STATE | "the" "object" "of" HANDLE | "the" "peer" "of" HANDLE )
/// subject   = [ "the" "peer" "of" ] HANDLE
/// </code>
/// </remarks>
internal sealed class ProtocolParser
{
    private readonly TokenReader _reader;
    private readonly DiagnosticBag _diagnostics;
    private readonly string _text;
    private RequirementCondition? _condition;

    private ProtocolParser(ImmutableArray<Token> tokens, int end, DiagnosticBag diagnostics)
    {
        _reader = new TokenReader(tokens, end);
        _diagnostics = diagnostics;
        _text = SentenceParser.Join(tokens);
    }

    /// <summary>The one sentence that some tokens are, or null for none; what is wrong is reported.</summary>
    public static ProtocolSentence? Parse(ImmutableArray<Token> tokens, int end, DiagnosticBag diagnostics) =>
        new ProtocolParser(tokens, end, diagnostics).Parse();

    private ProtocolSentence? Parse() =>
        TryParseCondition()
        && ((_reader.At("Fails") || _reader.At("fails")) && _reader.Peek(1).Is("with") ? ParseFailure() : ParseStatement()) is { } sentence
        && TryExpect(".") && (_reader.AtEnd || Missing("the end of the sentence"))
            ? sentence
            : null;

    private bool TryParseCondition()
    {
        if (!_reader.TryAdvance("If"))
        {
            return true;
        }

        if (!TryParseWord("an argument", out string argument))
        {
            return false;
        }

        bool testsFlag = _reader.TryAdvance("&");
        if (!testsFlag && !_reader.TryAdvance("is"))
        {
            return Missing("'is' or '&'");
        }

        if (!TryParseWord("a value", out string value) || !TryExpect(","))
        {
            return false;
        }

        _condition = new RequirementCondition(argument, testsFlag, value);
        return true;
    }

    private ProtocolSentence? ParseStatement()
    {
        if (_reader.TryAdvance("Waits"))
        {
            return new Waiting(_text, _condition);
        }

        if (!TryParseSubject(out ObjectReference subject))
        {
            return null;
        }

        if (_reader.TryAdvance("becomes"))
        {
            bool holds = !_reader.TryAdvance("not");
            return TryParseWord("a state", out string state) ? new StateChange(_text, _condition, subject, state, holds) : null;
        }

        string handle = subject.Handle;
        if (subject.IsPeer)
        {
            return Fail("'becomes'");
        }

        if (_reader.TryAdvance("and"))
        {
            return TryParseWord("the handle to the other end", out string second)
                && TryExpect("are") && TryExpect("the") && TryExpect("ends") && TryExpect("of")
                    ? ParseCreation(handle, second)
                    : null;
        }

        if (_reader.TryAdvance("refers"))
        {
            return TryExpect("to") && TryParseWord("a handle", out string source) && TryParseWith("the argument that says which rights", out string? rights)
                ? new Referral(_text, _condition, handle, source, rights)
                : null;
        }

        if (!_reader.TryAdvance("is"))
        {
            return Fail("'is', 'and', 'refers' or 'becomes'");
        }

        if (_reader.TryAdvance("passed"))
        {
            return TryExpect("on") ? new PassingOn(_text, _condition, handle) : null;
        }

        return _reader.TryAdvance(StateFailure.Closed) ? new Closing(_text, _condition, handle) : ParseCreation(handle, null);
    }

    private Creation? ParseCreation(string first, string? second) =>
        (_reader.TryAdvance("a") || _reader.TryAdvance("an") || Missing(second is null ? "'closed', 'passed on', 'a' or 'an'" : "'a' or 'an'"))
        && TryExpect("new")
        && TryParseWord("an object type or a noun", out string what)
        && TryParseWith("the argument that says how it is made", out string? options)
            ? new Creation(_text, _condition, first, second, what, options)
            : null;

    private ProtocolSentence? ParseFailure()
    {
        _reader.Advance();
        _reader.Advance();
        Token status = _reader.Current;
        if (!TryParseWord("a status such as ZX_ERR_BAD_STATE", out _) || !TryExpect("if") || !TryParseSubject(out ObjectReference subject) || !TryExpect("is"))
        {
            return null;
        }

        if (!ProtocolStatuses.All.Contains(status.Text))
        {
            _diagnostics.Add(
                AbigenDiagnosticKind.UnknownName, status.Span, $"No rule speaks of {status.Quoted}; a protocol fails with {string.Join(", ", ProtocolStatuses.All)}");
        }

        if (_reader.At("the"))
        {
            _reader.Advance();
            bool isPeer = _reader.TryAdvance("peer");
            return (isPeer || TryExpect("object")) && TryExpect("of") && TryParseWord("a handle", out string other)
                ? new IdentityFailure(_text, _condition, status.Text, subject, new ObjectReference(other, isPeer))
                : null;
        }

        bool holds = !_reader.TryAdvance("not");
        return TryParseWord("a state, or 'the'", out string state) ? new StateFailure(_text, _condition, status.Text, subject, state, holds) : null;
    }

    private bool TryParseSubject(out ObjectReference subject)
    {
        bool isPeer = _reader.At("the") && _reader.Peek(1).Is("peer");
        if (isPeer)
        {
            _reader.Advance();
            _reader.Advance();
        }

        subject = new ObjectReference(string.Empty, isPeer);
        if ((isPeer && !TryExpect("of")) || !TryParseWord("a handle, 'the peer of', 'Fails' or 'If'", out string handle))
        {
            return false;
        }

        subject = new ObjectReference(handle, isPeer);
        return true;
    }

    private bool TryParseWith(string what, out string? argument)
    {
        argument = null;
        return !_reader.TryAdvance("with") || TryParseWord(what, out argument!);
    }

    private bool TryParseWord(string what, out string word)
    {
        word = _reader.Current.Text;
        if (!_reader.Current.IsWord)
        {
            return Missing(what);
        }

        _reader.Advance();
        return true;
    }

    private bool TryExpect(string word) => _reader.TryAdvance(word) || Missing($"'{word}'");

    private ProtocolSentence? Fail(string expected) => Missing(expected) ? null : null;

    /// <summary>Reports the first token that fits no form. Always false.</summary>
    private bool Missing(string expected)
    {
        _diagnostics.Add(
            AbigenDiagnosticKind.SentenceForm,
            _reader.AtEnd ? _reader.EndOfPrevious : _reader.Current.Span,
            _reader.AtEnd ? $"Expected {expected} at the end of the line" : $"Expected {expected}, found {_reader.Current.Description}");
        return false;
    }
}
