using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using static Zx.Abigen.AbigenDiagnosticKind;

namespace Zx.Abigen.Tests;

/// <summary>Requirement sentences on their own, as they also stand in C# attributes. «…» marks the first wrong token.</summary>
public sealed class SentenceTests
{
    private static Requirement Requirement(
        string sentence,
        string argument,
        RequirementSubject subject = RequirementSubject.Argument,
        RequirementCondition? condition = null,
        string? field = null,
        string types = "",
        string rights = "",
        string? kind = null) =>
        new(sentence, condition, subject, argument, field, Names("ZX_OBJ_TYPE_", types), Names("ZX_RIGHT_", rights), kind);

    private static EquatableArray<string> Names(string prefix, string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => prefix + name).ToEquatableArray();

    private static readonly RequirementCondition IsEqual = new("op", TestsFlag: false, "X_OP");
    private static readonly RequirementCondition HasFlag = new("options", TestsFlag: true, "4");

    private static readonly Requirement[] Forms =
    [
        Requirement("h must have ZX_RIGHT_READ.", "h", rights: "READ"),
        Requirement("this must have ZX_RIGHT_READ.", "this", rights: "READ"),
        Requirement("h must have resource kind ZX_RSRC_KIND_SMC.", "h", kind: "ZX_RSRC_KIND_SMC"),
        Requirement("h must be of type ZX_OBJ_TYPE_EVENTPAIR.", "h", types: "EVENTPAIR"),
        Requirement(
            "h must be of type ZX_OBJ_TYPE_PCI_DEVICE and have ZX_RIGHT_READ and have ZX_RIGHT_WRITE.", "h", types: "PCI_DEVICE", rights: "READ WRITE"),
        Requirement("h must be of type ZX_OBJ_TYPE_VMO and have ZX_RIGHT_NONE.", "h", types: "VMO", rights: "NONE"),
        Requirement("h must be of type ZX_OBJ_TYPE_JOB or ZX_OBJ_TYPE_PORT and have ZX_RIGHT_WAIT.", "h", types: "JOB PORT", rights: "WAIT"),
        Requirement("If op is X_OP, h must have ZX_RIGHT_MAP.", "h", condition: IsEqual, rights: "MAP"),
        Requirement("If op is X_OP, h must have resource kind ZX_RSRC_KIND_IRQ.", "h", condition: IsEqual, kind: "ZX_RSRC_KIND_IRQ"),
        Requirement("If op is X_OP, h must be of type ZX_OBJ_TYPE_VMAR.", "h", condition: IsEqual, types: "VMAR"),
        Requirement("If op is X_OP, h must be of type ZX_OBJ_TYPE_VMAR and have ZX_RIGHT_MAP.", "h", condition: IsEqual, types: "VMAR", rights: "MAP"),
        Requirement("If options & 4, h must be of type ZX_OBJ_TYPE_VMO and have ZX_RIGHT_MAP.", "h", condition: HasFlag, types: "VMO", rights: "MAP"),
        Requirement("Every entry of hs must have ZX_RIGHT_TRANSFER.", "hs", RequirementSubject.Entries, rights: "TRANSFER"),
        Requirement("Every entry of ws must have a waitfor field with ZX_RIGHT_WAIT.", "ws", RequirementSubject.EntryField, field: "waitfor", rights: "WAIT"),
        Requirement("All wr_handles of m must have ZX_RIGHT_TRANSFER.", "m", RequirementSubject.WrittenHandles, rights: "TRANSFER"),
    ];

    public static TheoryData<int> FormNumbers => [.. Enumerable.Range(0, Forms.Length)];

    [Theory]
    [MemberData(nameof(FormNumbers))]
    public void Every_form_says_what_it_requires(int number)
    {
        Requirement expected = Forms[number];
        (RequirementSentence? sentence, ImmutableArray<AbigenDiagnostic> diagnostics) = RequirementSentence.Parse(expected.Sentence);

        Assert.Empty(diagnostics);
        Assert.Equal(expected, sentence!.Requirement);
        Assert.Equal(expected.Argument, Text(expected.Sentence, sentence.Argument!.Value.Span));
    }

    [Fact]
    public void None_requires_nothing()
    {
        (RequirementSentence? sentence, ImmutableArray<AbigenDiagnostic> diagnostics) = RequirementSentence.Parse("None.");

        Assert.Empty(diagnostics);
        Assert.Null(sentence!.Requirement);
    }

    [Theory]
    [InlineData("kind must have resource kind ZX_RSRC_KIND_ROOT.", "kind")]
    [InlineData("resource must have resource kind ZX_RSRC_KIND_VMEX.", "resource")]
    [InlineData("If options is X, handle must have ZX_RIGHT_READ.", "handle")]
    [InlineData("Every entry of field must have a handle field with ZX_RIGHT_READ.", "field")]
    [InlineData("If must have ZX_RIGHT_READ.", "If")]
    [InlineData("If must is must, must must be of type ZX_OBJ_TYPE_VMO.", "must")]
    [InlineData("If is is is, is must have ZX_RIGHT_READ.", "is")]
    [InlineData("Every must have ZX_RIGHT_READ.", "Every")]
    [InlineData("All must have ZX_RIGHT_READ.", "All")]
    [InlineData("None must have ZX_RIGHT_READ.", "None")]
    [InlineData("All wr_handles of All must have ZX_RIGHT_READ.", "All")]
    public void Arguments_may_be_called_like_words_of_a_sentence(string text, string argument)
    {
        (RequirementSentence? sentence, ImmutableArray<AbigenDiagnostic> diagnostics) = RequirementSentence.Parse(text);

        Assert.Empty(diagnostics);
        Assert.Equal(argument, sentence!.Requirement!.Argument);
        Assert.Equal(text, sentence.Requirement.Sentence);
    }

    [Theory]
    [InlineData("«»", "Expected an argument, 'If', 'Every', 'All' or 'None', found the end")]
    [InlineData("None«»", "Expected '.'")]
    [InlineData("None «needed».", "Expected '.', found 'needed'")]
    [InlineData("«.»", "Expected an argument")]
    [InlineData("«none».", "Expected an argument, 'If', 'Every', 'All' or 'None', found 'none'; did you mean 'None'?")]
    [InlineData("«if» topic is X, h must have ZX_RIGHT_READ.", "found 'if'; did you mean 'If'?")]
    [InlineData("«Evry» entry of h must have ZX_RIGHT_READ.", "did you mean 'Every'?")]
    [InlineData("If topic is X, «all» wr_handles of h must have ZX_RIGHT_READ.", "Expected an argument, 'Every' or 'All', found 'all'; did you mean 'All'?")]
    [InlineData("If topic is X, if «topic» is Y, h must have ZX_RIGHT_READ.", "Expected 'must', found 'topic'")]
    [InlineData("h «have» ZX_RIGHT_READ.", "Expected 'must', found 'have'")]
    [InlineData("h must «has» ZX_RIGHT_READ.", "Expected 'have' or 'be', found 'has'")]
    [InlineData("h must have «write».", "Expected a right (ZX_RIGHT_…), found 'write'; did you mean 'ZX_RIGHT_WRITE'?")]
    [InlineData("h must have «the» right.", "Expected a right (ZX_RIGHT_…), found 'the'")]
    [InlineData("h must have «.»", "Expected a right (ZX_RIGHT_…), found '.'")]
    [InlineData("h must have ZX_RIGHT_READ«»", "Expected '.' at the end of the line")]
    [InlineData("h must have ZX_RIGHT_READ «and» have ZX_RIGHT_WRITE.", "Expected '.', found 'and'")]
    [InlineData("h must have resource «ZX_RSRC_KIND_ROOT».", "Expected 'kind', found 'ZX_RSRC_KIND_ROOT'")]
    [InlineData("h must have «a» handle field with ZX_RIGHT_READ.", "Expected a right")]
    [InlineData("Every entry of h must have a «rights» field with ZX_RIGHT_READ.", "Expected 'handle', 'waitfor' or 'pending', found 'rights'")]
    [InlineData("h must be «a» ZX_OBJ_TYPE_VMO.", "Expected 'of', found 'a'")]
    [InlineData("h must be of type «VMO».", "did you mean 'ZX_OBJ_TYPE_VMO'?")]
    [InlineData("h must be of type ZX_OBJ_TYPE_VMO «with» ZX_RIGHT_READ.", "Expected 'or', 'and' or '.', found 'with'")]
    [InlineData("h must be of type ZX_OBJ_TYPE_VMO and «ZX_RIGHT_READ».", "Expected 'have', found 'ZX_RIGHT_READ'")]
    [InlineData("h must be of type ZX_OBJ_TYPE_VMO or ZX_OBJ_TYPE_JOB «or» ZX_OBJ_TYPE_PORT.", "Expected 'and' or '.', found 'or'")]
    [InlineData("If topic is «.»", "Expected a value, found '.'")]
    [InlineData("If topic «=»= X, h must have ZX_RIGHT_READ.", "Expected 'is' or '&', found '='")]
    [InlineData("If topic is X «h» must have ZX_RIGHT_READ.", "Expected ',', found 'h'")]
    [InlineData("Every «item» of h must have ZX_RIGHT_READ.", "Expected 'entry', found 'item'")]
    [InlineData("All «handles» of h must have ZX_RIGHT_READ.", "Expected 'wr_handles', found 'handles'")]
    [InlineData("h must have ZX_RIGHT_READ. «h» must have ZX_RIGHT_WRITE.", "Expected the end of the sentence, found 'h'")]
    [InlineData("h must have«\u00A0»ZX_RIGHT_READ.", "found U+00A0 (no-break space); delete it, or type a space")]
    public void The_first_wrong_token_is_reported(string marked, string message)
    {
        (string text, TextSpan span) = MarkedText.Strip(marked);
        (RequirementSentence? sentence, ImmutableArray<AbigenDiagnostic> diagnostics) = RequirementSentence.Parse(text);

        Assert.Null(sentence);
        MarkedText.AssertIs(Assert.Single(diagnostics), SentenceForm, span, message, text);
    }

    [Theory]
    [InlineData("h must have «ZX_RIGHT_RAED».", "'ZX_RIGHT_RAED' is not a known right; did you mean 'ZX_RIGHT_READ'?")]
    [InlineData("h must have «ZX_RIGT_GET_PROPERTY».", "did you mean 'ZX_RIGHT_GET_PROPERTY'?")]
    [InlineData("h must have «zx_right_write».", "did you mean 'ZX_RIGHT_WRITE'?")]
    [InlineData("h must have «ZX_RIGHT_SAME_RIGHTS».", "'ZX_RIGHT_SAME_RIGHTS' is not a known right")]
    [InlineData("h must be of type «ZX_OBJ_TYPE_SOKET».", "is not a known object type; did you mean 'ZX_OBJ_TYPE_SOCKET'?")]
    [InlineData("h must be of type «ZX_OBJ_TYPE_NONE».", "is not a known object type")]
    [InlineData("h must have resource kind «ZX_RSRC_KIND_ROOTS».", "is not a known resource kind; did you mean 'ZX_RSRC_KIND_ROOT'?")]
    public void Unknown_constants(string marked, string message)
    {
        (string text, TextSpan span) = MarkedText.Strip(marked);
        (_, ImmutableArray<AbigenDiagnostic> diagnostics) = RequirementSentence.Parse(text);

        MarkedText.AssertIs(Assert.Single(diagnostics), UnknownName, span, message, text);
    }

    [Fact]
    public void A_far_off_constant_gets_no_suggestion()
    {
        (_, ImmutableArray<AbigenDiagnostic> diagnostics) = RequirementSentence.Parse("h must have ZX_RIGHT_TELEPORT.");

        Assert.DoesNotContain("did you mean", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#! «hanlde» must have ZX_RIGHT_READ.\nsyscall a(handle: zx_handle_t);", "'hanlde' is not a parameter of 'a'; did you mean 'handle'?")]
    [InlineData("#! If «topik» is X, h must have ZX_RIGHT_READ.\nsyscall a(h: zx_handle_t, topic: int);", "did you mean 'topic'?")]
    [InlineData("#! «out» must have ZX_RIGHT_READ.\nsyscall a() returns (zx_status_t, out: zx_handle_t);", "'out' is a result of the call")]
    [InlineData("#! «this» must have ZX_RIGHT_READ.\nsyscall a(h: zx_handle_t);", "'this' stands for the receiver of a C# method")]
    public void Arguments_are_resolved_against_the_declaration(string marked, string message) =>
        MarkedText.AssertDiagnostic(UnknownName, marked, message);

    [Theory]
    [InlineData("«#!»\nsyscall a();", "Expected a sentence after '#!'")]
    [InlineData("#! h must have ZX_RIGHT_READ«»\n#! h must have ZX_RIGHT_WRITE.\nsyscall a(h: zx_handle_t);", "Expected '.' at the end of the line")]
    [InlineData("#! h must have ZX_RIGHT_READ«»\nsyscall a(h: zx_handle_t);", "Expected '.' at the end of the line")]
    [InlineData("#! If topic is «.»\nsyscall a(h: zx_handle_t, topic: int);", "Expected a value")]
    public void In_a_file(string marked, string message)
    {
        BindingResult result = MarkedText.AssertDiagnostic(SentenceForm, marked + "\nsyscall other();", message);

        Assert.Equal("other", Assert.Single(result.Model.Calls).Name);
    }

    [Fact]
    public void Each_wrong_sentence_of_a_declaration_is_reported()
    {
        BindingResult result = DefinitionFiles.Bind(
            "#! h must has ZX_RIGHT_READ.\n#! h must have ZX_RIGHT_READ.\n#! h should have ZX_RIGHT_READ. h must.\nsyscall a(h: zx_handle_t);");

        Assert.Equal(
            ["Expected 'have' or 'be', found 'has'", "Expected 'must', found 'should'", "Expected 'have' or 'be', found '.'"],
            result.Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    private static string Text(string text, TextSpan span) => text.Substring(span.Start, span.Length);
}
