namespace Zx.Abigen.Tests;

/// <summary>One wrong declaration never loses another, and is reported once.</summary>
public sealed class RecoveryTests
{
    /// <summary>Declarations and lines that are wrong, each in one place.</summary>
    public static TheoryData<string> Wrong =>
    [
        "syscall",
        "syscall wrong",
        "syscall wrong;",
        "syscall wrong(",
        "syscall wrong(x",
        "syscall wrong(x:",
        "syscall wrong(x: int",
        "syscall wrong(x: int[",
        "syscall wrong(x: int[0] IN);",
        "syscall wrong(x: int;",
        "syscall wrong(x: int y: int) returns (zx_status_t);",
        "syscall wrong(x: int) returns",
        "syscall wrong(x: int) returns (",
        "syscall wrong(x: int) returns (zx_status_t",
        "syscall wrong(x: int) returns (zx_status_t)",
        "syscall wrong(x: int) returns (s: zx_status_t);",
        "syscall wrong(x: int) trailing words;",
        "syscall wrong(x: int)\n    trailing\n    words;",
        "syscall wrong(\n    # comment with syscall, brackets ( and an end;\n    x int,\n    y: int);",
        "syscall wrong(syscall: int);",
        "sysall wrong(x: int)\n    returns (zx_status_t);",
        "#! x must have ZX_RIGHT_READ.\nsyscal wrong(x: zx_handle_t);",
        "#! Wrong sentence.\nsyscall wrong();",
        "#@ wrong\nsyscall wrong();",
        "wrong line",
        "wrong\nlines\n\n",
        "\0",
        ";",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void The_declarations_around_a_wrong_one_stay(string wrong)
    {
        BindingResult result = DefinitionFiles.Bind(
            $"""
            #^ First.
            #! h must have ZX_RIGHT_READ.
            syscall before(h: zx_handle_t);
            {wrong}

            # A comment.
            #^ Last.
            #! h must have ZX_RIGHT_WRITE.
            syscall after(h: zx_handle_t)
                returns (zx_status_t);
            """);

        Assert.Single(result.Diagnostics);
        Assert.Equal(["before", "after"], result.Model.Calls.Select(call => call.Name));
        Assert.Equal(["First.", "Last."], result.Model.Calls.Select(call => call.Summary));
        Assert.Equal(
            ["h must have ZX_RIGHT_READ.", "h must have ZX_RIGHT_WRITE."],
            result.Model.Calls.SelectMany(call => call.Requirements).Select(requirement => requirement.Sentence));
    }

    [Theory]
    [InlineData("syscall wrong")]
    [InlineData("syscall wrong(x: int")]
    [InlineData("syscall wrong(x: int;")]
    [InlineData("syscall wrong(x: int[")]
    [InlineData("syscall wrong(x: int) returns (s: zx_status_t);")]
    [InlineData("wrong")]
    public void A_wrong_declaration_on_the_line_of_another_leaves_it(string wrong)
    {
        BindingResult result = DefinitionFiles.Bind($"syscall before(); {wrong} syscall after();");

        Assert.Equal(["before", "after"], result.Model.Calls.Select(call => call.Name));
        Assert.Single(result.Diagnostics);
    }

    [Fact]
    public void Several_errors_of_one_declaration_are_all_reported()
    {
        BindingResult result = DefinitionFiles.Bind(
            "#! hh must have ZX_RIGHT_READ.\nsyscall a blocking (h: int[m] IN, b: any) returns (zx_time_t);");

        Assert.Equal(
            [
                AbigenDiagnosticKind.UnknownName, AbigenDiagnosticKind.Contradiction, AbigenDiagnosticKind.UnknownName,
                AbigenDiagnosticKind.ArraySpecification,
            ],
            result.Diagnostics.Select(diagnostic => diagnostic.Kind));
        Assert.Empty(result.Model.Calls);
    }
}
