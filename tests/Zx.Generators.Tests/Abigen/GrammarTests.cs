using static Zx.Abigen.AbigenDiagnosticKind;

namespace Zx.Abigen.Tests;

/// <summary>What a declaration may look like, and where a wrong one is wrong. «…» marks the expected place.</summary>
public sealed class GrammarTests
{
    [Theory]
    [InlineData("syscall a();")]
    [InlineData("syscall a ( ) ;")]
    [InlineData("syscall a() returns ();")]
    [InlineData("syscall a() returns (void);")]
    [InlineData("syscall\ta\r\n(\r\n)\r\nreturns\r\n(zx_status_t)\r\n;")]
    [InlineData("syscall a(x:int,y:int)returns(zx_status_t,z:int optional);")]
    [InlineData("syscall a() returns (zx_status_t); # why")]
    [InlineData("syscall a( # why;\n    x: int, # because (of)\n    # and so on\n    y: int);")]
    [InlineData("syscall a(buffer: any[n * m] OUT, n: size_t, m: size_t);")]
    [InlineData("syscall a(n: size_t[1] INOUT, b: char[n] IN);")]
    [InlineData("syscall a(If: int, kind: int, type: int, must: int);")]
    public void Well_formed(string text)
    {
        BindingResult result = DefinitionFiles.Bind(text);

        Assert.Empty(result.Diagnostics);
        Assert.Equal("a", Assert.Single(result.Model.Calls).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n\r")]
    [InlineData("\uFEFF")]
    [InlineData("#")]
    [InlineData("# only a comment; without a line end")]
    [InlineData("## ! neither")]
    public void Without_declarations_the_model_is_empty(string text)
    {
        BindingResult result = DefinitionFiles.Bind(text);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(new AbigenModel(EquatableArray<Call>.Empty, EquatableArray<TypeMapping>.Empty, EquatableArray<ObjectType>.Empty, EquatableArray<Right>.Empty), result.Model);
    }

    [Fact]
    public void Missing_text_is_an_empty_file() => Assert.Empty(AbigenFile.Bind(null).Diagnostics);

    [Fact]
    public void Declarations_may_share_a_line()
    {
        BindingResult result = DefinitionFiles.Bind("syscall a(); syscall b(x: int);syscall c();");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["a", "b", "c"], result.Model.Calls.Select(call => call.Name));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_will_do(string lineEnd)
    {
        BindingResult result = DefinitionFiles.Bind(
            string.Join(lineEnd, "\uFEFF# Things", "", "#^ Does it.", "#! None.", "syscall a", "    (x: int);", "syscall b();"));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["a", "b"], result.Model.Calls.Select(call => call.Name));
        Assert.Equal("Does it.", result.Model.Calls[0].Summary);
        Assert.True(result.Model.Calls[0].RequiresNothing);
    }

    [Fact]
    public void A_name_that_no_assembly_could_hold()
    {
        string name = new('n', Naming.LongestName + 1);

        MarkedText.AssertDiagnostic(AbigenDiagnosticKind.Syntax, $"syscall «{name}»();", "has more than 500 characters and cannot be a name");
        MarkedText.AssertDiagnostic(AbigenDiagnosticKind.Syntax, $"syscall a(«{name}»: int);", "has more than 500 characters and cannot be a name");
        Assert.Empty(DefinitionFiles.Bind($"syscall {name[1..]}();").Diagnostics);
    }

    [Theory]
    [InlineData("«call» a();", "Expected 'syscall' or a comment, found 'call'")]
    [InlineData("«sysall» a();", "did you mean 'syscall'?")]
    [InlineData("«;»", "Expected 'syscall'")]
    [InlineData("syscall a(x: int);«;»", "found ';'")]
    [InlineData("«/»/ comment", "found '/'")]
    public void Unknown_beginning_of_a_line(string marked, string message) => MarkedText.AssertDiagnostic(Syntax, marked, message);

    [Theory]
    [InlineData("syscall «(»x: int);", "Expected a name for the call, found '('")]
    [InlineData("syscall«»", "Expected a name for the call")]
    [InlineData("syscall«»\nsyscall b();", "Expected a name for the call")]
    [InlineData("syscall «returns» ();", "'returns' is a word of the format")]
    [InlineData("syscall «optional» ();", "'optional' is a word of the format")]
    [InlineData("syscall «_a» ();", "'_a' does not begin with a letter")]
    [InlineData("syscall «1st» ();", "'1st' does not begin with a letter")]
    [InlineData("syscall a(«INOUT»: int);", "'INOUT' is a word of the format")]
    [InlineData("syscall a(x: «IN»);", "Expected a type; 'IN' is a word of the format")]
    [InlineData("syscall a(x: «_t»);", "Expected a type; '_t' does not begin with a letter")]
    public void Wrong_names(string marked, string message) => MarkedText.AssertDiagnostic(Syntax, marked, message);

    [Theory]
    [InlineData("syscall a«;»", "Expected '(' with the parameters, found ';'")]
    [InlineData("syscall a blocking«»", "Expected '(' with the parameters")]
    [InlineData("syscall a «returns» (zx_status_t);", "Expected '('")]
    [InlineData("syscall a (x: int«;»", "Expected ',' or ')', found ';'")]
    [InlineData("syscall a (x: int«»", "Expected ',' or ')'")]
    [InlineData("syscall a (x: int «y»: int);", "Expected ',', found 'y'")]
    [InlineData("syscall a (x: int,«)»;", "Expected a parameter, found ')'")]
    [InlineData("syscall a («,»x: int);", "Expected a parameter, found ','")]
    [InlineData("syscall a («x»);", "Expected 'name: type', found only 'x'")]
    [InlineData("syscall a («int», y: int);", "Expected 'name: type', found only 'int'")]
    [InlineData("syscall a (x «=» int);", "Expected ':' and a type, found '='")]
    [InlineData("syscall a (x:«)»;", "Expected a type, found ')'")]
    [InlineData("syscall a (x: int«-»y);", "Expected ',' or ')', found '-'")]
    public void Wrong_parameters(string marked, string message) => MarkedText.AssertDiagnostic(Syntax, marked, message);

    [Theory]
    [InlineData("syscall a()«»", "Expected ';' or 'returns'")]
    [InlineData("syscall a()«»\nsyscall b();", "Expected ';' or 'returns'")]
    [InlineData("syscall a()«»\n\n# b\n#^ Says b.\nsyscall b();", "Expected ';' or 'returns'")]
    [InlineData("syscall a()«» syscall b();", "Expected ';' or 'returns'")]
    [InlineData("syscall a()\n    «retrns» (zx_status_t);", "Expected ';' or 'returns', found 'retrns'")]
    [InlineData("syscall a() returns «zx_status_t»;", "Expected '(' with the results, found 'zx_status_t'")]
    [InlineData("syscall a() returns (zx_status_t)«»", "Expected ';'")]
    [InlineData("syscall a() returns (zx_status_t) «blocking»;", "Expected ';', found 'blocking'")]
    [InlineData("syscall a() returns (zx_status_t«;»", "Expected ',' or ')', found ';'")]
    [InlineData("syscall a() returns (zx_status_t «status»);", "Expected ',' or ')', found 'status'")]
    [InlineData("syscall a() returns (zx_status_t, «int»);", "Expected 'name: type', found only 'int'")]
    [InlineData("syscall a() returns (zx_status_t,«)»;", "Expected a result, found ')'")]
    [InlineData("syscall a() returns («,» x: int);", "Expected the type that the call returns, found ','")]
    public void Wrong_results_and_ends(string marked, string message) => MarkedText.AssertDiagnostic(Syntax, marked, message);
}
