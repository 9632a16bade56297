using static Zx.Abigen.AbigenDiagnosticKind;

namespace Zx.Abigen.Tests;

/// <summary>Comment lines that speak to the tools: <c>#^</c>, <c>#!</c> and <c>#@</c>.</summary>
public sealed class DirectiveTests
{
    [Fact]
    public void Directives_attach_to_the_next_declaration_across_blank_lines_and_comments()
    {
        BindingResult result = DefinitionFiles.Bind(
            """
            # ^  Does   it: ZX-1.
            #! h must have ZX_RIGHT_READ.

            # A comment between.
            #!   If  x & X_FLAG ,   h  must be of type
            #! ZX_OBJ_TYPE_VMO . h must have ZX_RIGHT_WRITE.
            #@ error ZX_ERR_BAD_HANDLE h   is wrong.
            #@ argument x: My.Flags from X_
            syscall a(h: zx_handle_t, x: uint32_t);
            syscall b();
            """);

        Assert.Empty(result.Diagnostics);
        Call a = result.Model.Calls[0];
        Assert.Equal("Does   it: ZX-1.", a.Summary);
        Assert.Equal(
            ["h must have ZX_RIGHT_READ.", "If x & X_FLAG, h must be of type ZX_OBJ_TYPE_VMO.", "h must have ZX_RIGHT_WRITE."],
            a.Requirements.Select(requirement => requirement.Sentence));
        Assert.Equal(new RequirementCondition("x", TestsFlag: true, "X_FLAG"), a.Requirements[1].Condition);
        Assert.Equal([new DocumentedError("ZX_ERR_BAD_HANDLE", "h   is wrong.")], a.Errors);
        Assert.Equal(new Enumeration("My.Flags", "X_"), a.Parameters[1].Enumeration);
        Assert.Equal(
            (null, 0, 0, false),
            (result.Model.Calls[1].Summary, result.Model.Calls[1].Requirements.Count, result.Model.Calls[1].Errors.Count, result.Model.Calls[1].RequiresNothing));
    }

    [Fact]
    public void Type_mappings_belong_to_the_file()
    {
        BindingResult result = DefinitionFiles.Bind("#@ type fd_mode_t: global::My.Mode\n#@ type fd_t: int\nsyscall a();\n#@ type c: C");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            [new TypeMapping("fd_mode_t", "global::My.Mode"), new TypeMapping("fd_t", "int"), new TypeMapping("c", "C")],
            result.Model.TypeMappings);
    }

    [Theory]
    [InlineData("My.event.Mode", "My.@event.Mode")]
    [InlineData("ref::in.out", "@ref::@in.@out")]
    [InlineData("uint", "uint")]
    [InlineData("void", "@void")]
    public void A_keyword_in_a_mapped_type_is_a_name_like_others(string written, string managedType) =>
        Assert.Equal(managedType, Assert.Single(DefinitionFiles.Bind($"#@ type t: {written}\nsyscall a();").Model.TypeMappings).ManagedType);

    [Fact]
    public void A_result_says_with_which_failures_it_is_given()
    {
        BindingResult result = DefinitionFiles.Bind(
            """
            #@ result seen with ZX_ERR_TIMED_OUT ZX_ERR_CANCELED
            syscall a(h: zx_handle_t) returns (zx_status_t, seen: zx_signals_t optional, other: int);
            """);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["ZX_ERR_TIMED_OUT", "ZX_ERR_CANCELED"], result.Model.Calls[0].Results[0].WrittenWith);
        Assert.Empty(result.Model.Calls[0].Results[1].WrittenWith);
    }

    [Theory]
    [InlineData("#@ result «sen» with ZX_ERR_TIMED_OUT\nsyscall a() returns (zx_status_t, seen: int);", "did you mean 'seen'?")]
    [InlineData("#@ result seen with «ZX_ERR_TIMD_OUT»\nsyscall a() returns (zx_status_t, seen: int);", "did you mean 'ZX_ERR_TIMED_OUT'?")]
    [InlineData("#@ result «h» with ZX_ERR_TIMED_OUT\nsyscall a(h: int) returns (zx_status_t, seen: int);", "is not a result of 'a'")]
    public void A_result_line_that_names_something_unknown(string marked, string message) => MarkedText.AssertDiagnostic(UnknownName, marked, message);

    [Theory]
    [InlineData("«#^ Nothing follows.»")]
    [InlineData("«#! None.»\n")]
    [InlineData("syscall a();\n  «#@ error ZX_ERR_BAD_STATE it is bad.»  \n# The end.")]
    public void Left_over_at_the_end(string marked) =>
        MarkedText.AssertDiagnostic(StrayDirective, marked, "No declaration follows");

    [Theory]
    [InlineData("syscall a(x: int); «#! None.»")]
    [InlineData("syscall a(x: int); «#! None.»\nsyscall b();")]
    [InlineData("syscall a(\n    x: int, «#^ The x.»\n    y: int);")]
    [InlineData("syscall a(\n    «#^ The x.»\n    x: int);")]
    [InlineData("syscall a() «#^ Does it.»\n  ;")]
    public void Not_on_a_line_before_a_declaration(string marked) =>
        MarkedText.AssertDiagnostic(StrayDirective, marked, "on a line of its own");

    [Theory]
    [InlineData("«#^»\nsyscall a();", "Expected text that says the summary")]
    [InlineData("«#@ error ZX_ERR_BAD_STATE»\nsyscall a();", "when ZX_ERR_BAD_STATE is returned")]
    [InlineData("#@ error«»\nsyscall a();", "Expected a status")]
    [InlineData("#@ «warning» x\nsyscall a();", "Expected 'error', 'argument', 'result', 'type', 'object', 'right' or 'protocol'")]
    [InlineData("#@ «eror» x\nsyscall a();", "did you mean 'error'?")]
    [InlineData("#@«»\nsyscall a();", "found the end")]
    [InlineData("#@ argument«»\nsyscall a(x: int);", "Expected the name of an argument")]
    [InlineData("#@ argument x «X» from X_\nsyscall a(x: int);", "Expected ':', found 'X'")]
    [InlineData("#@ argument x: «1» from X_\nsyscall a(x: int);", "Expected a C# type, found '1'")]
    [InlineData("#@ argument x: A.from«»\nsyscall a(x: int);", "Expected 'from'")]
    [InlineData("#@ argument x: X«»\nsyscall a(x: int);", "Expected 'from'")]
    [InlineData("#@ argument x: X from«»\nsyscall a(x: int);", "Expected the prefix")]
    [InlineData("#@ argument x: X from X_ «Y_»\nsyscall a(x: int);", "Expected the end of the line")]
    [InlineData("#@ type t«»", "Expected ':'")]
    [InlineData("#@ type t: List«<»int>", "Expected the end of the line, found '<'")]
    [InlineData("#@ type t: global::System«:»:Guid", "Expected the end of the line, found ':'")]
    public void Malformed(string marked, string message) =>
        MarkedText.AssertDiagnostic(Syntax, marked, message);

    [Theory]
    [InlineData("#@ error «ZX_ERR_BAD_HANDEL» it is.\nsyscall a();", "is not a known error status; did you mean 'ZX_ERR_BAD_HANDLE'?")]
    [InlineData("#@ error «ZX_OK» it went well.\nsyscall a();", "'ZX_OK' is not a known error status")]
    [InlineData("#@ argument «optoins»: X from X_\nsyscall a(options: int);", "'optoins' is not an argument of 'a'; did you mean 'options'?")]
    public void Unknown_names(string marked, string message) => MarkedText.AssertDiagnostic(UnknownName, marked, message);

    [Fact]
    public void A_malformed_directive_takes_its_declaration_with_it_and_no_other()
    {
        BindingResult result = MarkedText.AssertDiagnostic(
            Syntax, "syscall a();\n#@ «oops»\nsyscall b();\nsyscall c();", "Expected 'error'");

        Assert.Equal(["a", "c"], result.Model.Calls.Select(call => call.Name));
    }
}
