namespace Zx.Analyzers.Tests;

/// <summary>A wrong sentence in an attribute is reported at the wrong word inside the string, however the string is written.</summary>
public sealed class SentenceAttributeTests
{
    [Theory]
    [InlineData("""[Requires("h must have «ZX_RIGHT_RAED».")]""", "ZX4002", "did you mean 'ZX_RIGHT_READ'?")]
    [InlineData("""[Requires("h «needs» ZX_RIGHT_READ.")]""", "ZX4003", "Expected 'must', found 'needs'")]
    [InlineData("""[Requires("h must have ZX_RIGHT_READ«»")]""", "ZX4003", "Expected '.'")]
    [InlineData("""[Requires(«""»)]""", "ZX4003", "Expected an argument")]
    [InlineData("""[Requires("h must have ZX_RIGHT_READ. «And»")]""", "ZX4003", "Expected the end of the sentence")]
    [InlineData("""[Requires("«hh» must have ZX_RIGHT_READ.")]""", "ZX4002", "'hh' is not a parameter of 'M'")]
    [InlineData("""[Requires("«handel» must have ZX_RIGHT_READ.")]""", "ZX4002", "did you mean 'handle'?")]
    [InlineData("""[Requires("«this» must have ZX_RIGHT_READ.")]""", "ZX4002", "'M' is static and has no receiver")]
    [InlineData("""[Requires("If «topik» is 3, h must have ZX_RIGHT_READ.")]""", "ZX4002", "did you mean 'topic'?")]
    [InlineData("""[Requires("h must be of type «ZX_OBJ_TYPE_SOKET».")]""", "ZX4002", "did you mean 'ZX_OBJ_TYPE_SOCKET'?")]
    [InlineData("""[Requires(@"h must have «ZX_RIGHT_RAED».")]""", "ZX4002", "ZX_RIGHT_RAED")]
    [InlineData(""""[Requires("""h must have «ZX_RIGHT_RAED».""")]"""", "ZX4002", "ZX_RIGHT_RAED")]
    [InlineData("[Requires(\"\"\"\n        h must\n          have «ZX_RIGHT_RAED».\n        \"\"\")]", "ZX4002", "ZX_RIGHT_RAED")]
    [InlineData("""[Requires("\x68 \u006Dust have\t«ZX_RIGHT_R\u0041ED».")]""", "ZX4002", "ZX_RIGHT_RAED")]
    [InlineData("""[Requires("h must have " + ("«ZX_RIGHT_RAED».")) ]""", "ZX4002", "ZX_RIGHT_RAED")]
    [InlineData("""[Requires("h must have «ZX_" + @"RIGHT_RAED».")]""", "ZX4002", "ZX_RIGHT_RAED")]
    [InlineData("""[Requires("h \U0001F4A1 must have ZX_RIGHT_READ.")]""", "ZX4003", "Expected 'must'", @"\U0001F4A1")]
    [InlineData("""[Requires(«"h must have " + nameof(M)»)]""", "ZX4003", "Expected a right")]
    [InlineData("""[Requires(sentence: "h must have «ZX_RIGHT_RAED».")]""", "ZX4002", "ZX_RIGHT_RAED")]
    public async Task At_the_wrong_word(string attribute, string rule, string message, string? only = null) => await ApiClassAnalysis.Check(
        $"static class C {{ {(only is null ? attribute : attribute.Replace(only, $"«{only}»", StringComparison.Ordinal))} static void M(uint h, uint topic, uint handle) {{ }} }}",
        rule,
        message);

    [Theory]
    [InlineData("class C { [Requires(\"this must have ZX_RIGHT_READ.\")] void M() { } }")]
    [InlineData("class C { [Requires(\"this must have ZX_RIGHT_READ.\")] int P => 1; }")]
    [InlineData("static class C { [Requires(\"this must have ZX_RIGHT_READ.\")] static void M(this object o) { } }")]
    [InlineData("static class C { [Requires(\"socket_to_share must have ZX_RIGHT_READ.\")] static void M(object socketToShare) { } }")]
    [InlineData("static class C { static void M([Requires(\"h must have ZX_RIGHT_READ.\")] object h) { } }")]
    [InlineData("static class C { [Requires(\"None.\")] static void M() { } }")]
    [InlineData("[assembly: DeclaresRight(\"MY_RIGHT\", \"My\", 20)]\nstatic class C { [Requires(\"h must have MY_RIGHT.\")] static void M(object h) { } }")]
    public async Task A_right_sentence_gives_nothing(string code) => await ApiClassAnalysis.Check(code);

    [Theory]
    [InlineData("static class C { static void M([Requires(\"h must have «ZX_RIGHT_RAED».\")] object h) { } }")]
    [InlineData("class C { [Requires(\"this must have «ZX_RIGHT_RAED».\")] int P => 1; }")]
    [InlineData("class C { [Requires(\"index must have «ZX_RIGHT_RAED».\")] int this[int index] => 1; }")]
    [InlineData("interface I { [Requires(\"h must have «ZX_RIGHT_RAED».\")] void M(object h); }")]
    public async Task Wherever_the_attribute_stands(string code) => await ApiClassAnalysis.Check(code, "ZX4002", "did you mean");
}
