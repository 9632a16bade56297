namespace Zx.Abigen.Tests;

/// <summary>Protocol sentences: every form is read, and what fits none is located.</summary>
public class ProtocolTests
{
    [Theory]
    [InlineData("a is a new ZX_OBJ_TYPE_EVENT.")]
    [InlineData("a and b are the ends of a new pipe with flags.")]
    [InlineData("a refers to b.")]
    [InlineData("a refers to b with rights.")]
    [InlineData("a is closed.")]
    [InlineData("a is passed on.")]
    [InlineData("a becomes full.")]
    [InlineData("the peer of a becomes not full.")]
    [InlineData("Fails with ZX_ERR_SHOULD_WAIT if the peer of a is full.")]
    [InlineData("Fails with ZX_ERR_NOT_SUPPORTED if a is not ZX_SOCKET_HAS_ACCEPT.")]
    [InlineData("Fails with ZX_ERR_BAD_STATE if a is the object of b.")]
    [InlineData("Fails with ZX_ERR_BAD_STATE if a is the peer of b.")]
    [InlineData("If options & ZX_SOCKET_CONTROL, fails with ZX_ERR_PEER_CLOSED if the peer of a is closed.")]
    [InlineData("If options is 0, a becomes quiet.")]
    [InlineData("Waits.")]
    public void Every_form_is_read(string sentence)
    {
        var (read, diagnostics) = ProtocolSentence.Parse(sentence);

        Assert.Empty(diagnostics);
        Assert.Equal(sentence, read!.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a is")]
    [InlineData("a is closed")]
    [InlineData("a is closed. b")]
    [InlineData("a is a pipe.")]
    [InlineData("a and b are a pair.")]
    [InlineData("a is passed.")]
    [InlineData("a refers b.")]
    [InlineData("a becomes.")]
    [InlineData("the peer a becomes full.")]
    [InlineData("Fails with if a is closed.")]
    [InlineData("Fails with ZX_ERR_BAD_STATE if a becomes full.")]
    [InlineData("If options, a is closed.")]
    [InlineData("If options is 0 a is closed.")]
    public void What_fits_no_form_is_reported(string sentence)
    {
        var (read, diagnostics) = ProtocolSentence.Parse(sentence);

        Assert.Null(read);
        Assert.Equal(AbigenDiagnosticKind.SentenceForm, Assert.Single(diagnostics).Kind);
    }

    [Fact]
    public void A_status_that_no_rule_speaks_of_is_reported() => Assert.Equal(
        AbigenDiagnosticKind.UnknownName, Assert.Single(ProtocolSentence.Parse("Fails with ZX_ERR_IO if a is closed.").Diagnostics).Kind);

    [Theory]
    [InlineData("#@ protocol «hadnle» is closed.\nsyscall a(handle: zx_handle_t);", "'hadnle' is not an argument of 'a'; did you mean 'handle'?")]
    [InlineData("#@ protocol If «flag» is 0, handle is closed.\nsyscall a(handle: zx_handle_t);", "'flag' is not an argument of 'a'")]
    public void Names_are_those_of_arguments(string marked, string message) =>
        MarkedText.AssertDiagnostic(AbigenDiagnosticKind.UnknownName, marked, message);
}
