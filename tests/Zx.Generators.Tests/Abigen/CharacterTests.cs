using static Zx.Abigen.AbigenDiagnosticKind;

namespace Zx.Abigen.Tests;

/// <summary>Characters that the format does not know are named, so that they can be found even when they cannot be seen.</summary>
public sealed class CharacterTests
{
    [Theory]
    [InlineData("syscall a«\u200B»();", "found U+200B (zero width space); delete it, or type a space")]
    [InlineData("syscall«\u00A0»a();", "found U+00A0 (no-break space)")]
    [InlineData("«\uFEFF»syscall a();", "found U+FEFF (byte order mark)")]
    [InlineData("syscall a(x:«\0» int);", "found U+0000 (null)")]
    [InlineData("syscall a(x: int«\u0001»);", "found U+0001")]
    [InlineData("syscall a(x: int)«\u2028»;", "found U+2028 (line separator)")]
    [InlineData("syscall «é»();", "Expected a name for the call, found 'é' (U+00E9); only ASCII characters can stand here")]
    [InlineData("syscall na«ï»ve();", "found 'ï' (U+00EF)")]
    [InlineData("syscall a(x: int)«；»", "found '；' (U+FF1B)")]
    [InlineData("syscall a(«😀»: int);", "found '😀' (U+1F600)")]
    public void Foreign_characters(string marked, string message)
    {
        // The first byte order mark of a text is none of its characters.
        MarkedText.AssertDiagnostic(Syntax, "\uFEFF" + marked, message);
    }

    [Fact]
    public void Half_a_surrogate_pair() => MarkedText.AssertDiagnostic(Syntax, "syscall a(«\uD83D»: int);", "found U+D83D");

    [Theory]
    [InlineData("#^ Turns «\u202E»it round.\nsyscall a();", "found U+202E (right-to-left override)")]
    [InlineData("#@ error ZX_ERR_BAD_STATE it «\0»is.\nsyscall a();", "found U+0000 (null)")]
    public void Free_text_is_visible(string marked, string message) => MarkedText.AssertDiagnostic(Syntax, marked, message);

    [Fact]
    public void Free_text_and_comments_need_not_be_ASCII()
    {
        BindingResult result = DefinitionFiles.Bind("# \u200B\0 whatever\n#^ It’s naïve… 😀\nsyscall a();");

        Assert.Empty(result.Diagnostics);
        Assert.Equal("It’s naïve… 😀", result.Model.Calls[0].Summary);
    }

    [Fact]
    public void A_long_word_is_shortened_in_the_message()
    {
        AbigenDiagnostic diagnostic = Assert.Single(DefinitionFiles.Bind(new string('x', 100_000)).Diagnostics);

        Assert.Equal(100_000, diagnostic.Span.Length);
        Assert.InRange(diagnostic.Message.Length, 1, 200);
    }
}
