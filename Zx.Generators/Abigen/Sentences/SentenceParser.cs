using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>
/// Reads requirement sentences. A word is taken for a word of the sentence where the form has one, and for a name where the form
/// has a placeholder, so that arguments may be called <c>kind</c>, <c>resource</c> or <c>must</c>.
/// </summary>
/// <remarks>
/// <code>
/// sentence  = "None" "." | [ condition "," ] subject "must" need "."
/// condition = "If" ARGUMENT ( "is" | "&amp;" ) VALUE
/// subject   = ARGUMENT | "Every" "entry" "of" ARGUMENT | "All" "wr_handles" "of" ARGUMENT
/// need      = "have" RIGHT | "have" "resource" "kind" KIND | "have" "a" FIELD "field" "with" RIGHT
///           | "be" "of" "type" TYPE [ "or" TYPE ] { "and" "have" RIGHT }
/// </code>
/// </remarks>
internal sealed partial class SentenceParser(TokenReader reader, Vocabulary vocabulary, DiagnosticBag diagnostics)
{
    private const string End = ".";

    /// <summary>Fields of array entries that hold a handle or signals.</summary>
    private static readonly string[] Fields = ["handle", "waitfor", "pending"];

    /// <summary>The words that a sentence may begin with when it does not begin with an argument.</summary>
    private static readonly string[] Openings = ["If", "Every", "All", "None"];

    private static readonly string[] OpeningsAfterCondition = ["Every", "All"];

    private readonly int _start = reader.Index;
    private readonly List<string> _objectTypes = [];
    private readonly List<string> _rights = [];
    private RequirementSubject _subject;
    private Token _argument;
    private Token? _conditionArgument;
    private Token? _conditionValue;
    private RequirementCondition? _condition;
    private string? _field;
    private string? _resourceKind;

    /// <summary>The sentences of a declaration; one may go over several lines, and one line may hold several.</summary>
    public static ImmutableArray<RequirementSentence> ParseAll(
        IEnumerable<RequirementSyntax> lines, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        ImmutableArray<Token> tokens = lines.SelectMany(line => line.Tokens).ToImmutableArray();
        ImmutableArray<RequirementSentence>.Builder sentences = ImmutableArray.CreateBuilder<RequirementSentence>();
        TokenReader reader = new(tokens, tokens.IsEmpty ? 0 : tokens[tokens.Length - 1].Span.End);
        while (!reader.AtEnd)
        {
            SentenceParser parser = new(reader, vocabulary, diagnostics);
            if (parser.Parse() is { } sentence)
            {
                sentences.Add(sentence);
            }
            else
            {
                parser.SkipRest();
            }
        }

        return sentences.ToImmutable();
    }

    /// <summary>The one sentence that some tokens are, or null.</summary>
    public static RequirementSentence? ParseOne(
        ImmutableArray<Token> tokens, int end, Vocabulary vocabulary, DiagnosticBag diagnostics)
    {
        TokenReader reader = new(tokens, end);
        SentenceParser parser = new(reader, vocabulary, diagnostics);
        RequirementSentence? sentence = parser.Parse();
        return sentence is null || reader.AtEnd || parser.Missing("the end of the sentence") ? sentence : null;
    }

    private RequirementSentence? Parse()
    {
        if (reader.At("None") && !NextIsMust)
        {
            reader.Advance();
            return TryExpect(End) ? new RequirementSentence(reader.ReadSince(_start), null, null, null, null) : null;
        }

        if (!TryParseCondition() || !TryParseSubject() || !TryParseNeed() || !TryExpectEnd())
        {
            return null;
        }

        ImmutableArray<Token> tokens = reader.ReadSince(_start);
        Requirement requirement = new(
            Join(tokens),
            _condition,
            _subject,
            _argument.Text,
            _field,
            _objectTypes.ToEquatableArray(),
            _rights.ToEquatableArray(),
            _resourceKind);
        return new RequirementSentence(tokens, requirement, _argument, _conditionArgument, _conditionValue);
    }

    private bool TryParseCondition()
    {
        // An argument may be called "If": then "must have" or "must be" follows.
        if (!reader.At("If") || (NextIsMust && (reader.Peek(2).Is("have") || reader.Peek(2).Is("be"))))
        {
            return true;
        }

        reader.Advance();
        if (!TryParseName("an argument", out Token argument))
        {
            return false;
        }

        bool testsFlag = reader.At("&");
        if (!testsFlag && !reader.At("is"))
        {
            return Missing("'is' or '&'", Closest("is"));
        }

        reader.Advance();
        if (!TryParseName("a value", out Token value) || !TryExpect(","))
        {
            return false;
        }

        _conditionArgument = argument;
        _conditionValue = value;
        _condition = new RequirementCondition(argument.Text, testsFlag, value.Text);
        return true;
    }

    private bool TryParseSubject()
    {
        if (reader.At("Every") && !NextIsMust)
        {
            _subject = RequirementSubject.Entries;
            reader.Advance();
            return TryExpect("entry") && TryExpect("of") && TryParseName("an argument", out _argument) && TryExpect("must");
        }

        if (reader.At("All") && !NextIsMust)
        {
            _subject = RequirementSubject.WrittenHandles;
            reader.Advance();
            return TryExpect("wr_handles") && TryExpect("of") && TryParseName("an argument", out _argument) && TryExpect("must");
        }

        (string what, string[] openings) = _condition is null
            ? ("an argument, 'If', 'Every', 'All' or 'None'", Openings)
            : ("an argument, 'Every' or 'All'", OpeningsAfterCondition);
        if (!TryParseName(what, out _argument))
        {
            return false;
        }

        if (reader.TryAdvance("must"))
        {
            return true;
        }

        // What is followed by no 'must' may be no argument at all.
        string? opening = Spelling.Closest(_argument.Text, openings);
        if (opening is null)
        {
            return Missing("'must'", Closest("must"));
        }

        diagnostics.Add(AbigenDiagnosticKind.SentenceForm, _argument.Span, $"Expected {what}, found {_argument.Quoted}", opening);
        return false;
    }

    private bool TryParseNeed() => reader.TryAdvance("have") ? TryParseHaving()
        : reader.TryAdvance("be") ? TryExpect("of") && TryExpect("type") && TryParseTypes()
        : Missing("'have' or 'be'", Closest("have", "be"));

    private bool TryParseHaving()
    {
        if (BeginsPhrase("resource", "kind"))
        {
            reader.Advance();
            return TryExpect("kind") && TryParseConstant(Vocabulary.ResourceKindConstants, out _resourceKind);
        }

        if (_subject == RequirementSubject.Entries && BeginsPhrase("a", Fields))
        {
            reader.Advance();
            _subject = RequirementSubject.EntryField;
            return TryParseField() && TryExpect("field") && TryExpect("with") && TryParseRight();
        }

        return TryParseRight();
    }

    /// <summary>Whether a word of a phrase stands here, and not a right of the file's own that is called so.</summary>
    private bool BeginsPhrase(string word, params string[] next) =>
        reader.At(word) && (!vocabulary.RightConstants.Contains(word) || next.Contains(reader.Peek(1).Text));

    private bool TryParseField()
    {
        Token field = reader.Current;
        if (!field.IsWord || !Fields.Contains(field.Text))
        {
            return Missing("'handle', 'waitfor' or 'pending'", Closest(Fields));
        }

        _field = reader.Advance().Text;
        return true;
    }

    private bool TryParseTypes()
    {
        do
        {
            if (!TryParseConstant(vocabulary.ObjectTypeConstants, out string? type))
            {
                return false;
            }

            _objectTypes.Add(type!);
        }
        while (_objectTypes.Count < 2 && reader.TryAdvance("or"));

        while (reader.TryAdvance("and"))
        {
            if (!TryExpect("have") || !TryParseRight())
            {
                return false;
            }
        }

        return true;
    }

    private bool TryParseRight()
    {
        bool isRight = TryParseConstant(vocabulary.RightConstants, out string? right);
        if (isRight)
        {
            _rights.Add(right!);
        }

        return isRight;
    }

    /// <summary>Tokens with one space between them, but none before punctuation.</summary>
    public static string Join(ImmutableArray<Token> tokens) =>
        string.Concat(tokens.Select((token, index) => index == 0 || token.Is(End) || token.Is(",") ? token.Text : " " + token.Text));
}
