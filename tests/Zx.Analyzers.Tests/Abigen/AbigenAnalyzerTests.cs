using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Analyzers.Tests;

/// <summary>What a build or an editor shows of a wrong definition file.</summary>
public sealed class AbigenAnalyzerTests
{
    private const string Good = "#^ Opens.\nsyscall fd_open() returns (zx_status_t, fd: zx_handle_t handle_acquire);\n";

    [Fact]
    public async Task A_good_file_gives_nothing() => Assert.Empty(await AbigenAnalysis.Run(Good));

    [Theory]
    [InlineData("syscall a()\n\nsyscall b();\n", "fd.abigen(1,12): error ZX4001: Expected ';' or 'returns'")]
    [InlineData(
        "#! h must have ZX_RIGHT_RAED.\nsyscall a(h: zx_handle_t);\n",
        "fd.abigen(1,16): error ZX4002: 'ZX_RIGHT_RAED' is not a known right; did you mean 'ZX_RIGHT_READ'?")]
    [InlineData(
        "# Files.\r\n#! h needs ZX_RIGHT_READ.\r\nsyscall a(h: zx_handle_t);\r\n",
        "fd.abigen(2,6): error ZX4003: Expected 'must', found 'needs'")]
    [InlineData(
        "syscall a(\n\tb: any[m] IN,\n\tn: size_t[0] IN,\n\tm: size_t);\n",
        "fd.abigen(3,12): error ZX4004: A count in digits is one digit from 1 to 9 and stands alone; give other counts by a parameter")]
    [InlineData(
        "syscall a();\nsyscall a();\n",
        "fd.abigen(2,9): error ZX4005: The call 'a' is declared already on line 1; rename or delete one of them")]
    [InlineData(
        "syscall a(x: int[1] IN OUT);\n",
        "fd.abigen(1,24): error ZX4008: An argument cannot be both IN and OUT; delete one of them")]
    [InlineData(
        "syscall a();\n\n#! None.\n",
        "fd.abigen(3,1): error ZX4009: No declaration follows to which this directive could belong; move it before one, or delete it")]
    [InlineData(
        "syscall a(h: lamp_t);\n",
        "fd.abigen(1,14): info ZX4006: The type 'lamp_t' has no C# type, so 'a' is not generated; give it one by a line '#@ type lamp_t: Type'")]
    [InlineData(
        "syscall a(h: zx_handle_t pager);\n",
        "fd.abigen(1,26): info ZX4010: The attribute 'pager' is unknown and has no effect")]
    public async Task Every_rule_at_its_place(string text, string expected)
    {
        Diagnostic diagnostic = Assert.Single(await AbigenAnalysis.Run(text));

        Assert.Equal(expected, diagnostic.ToString());
    }

    [Fact]
    public async Task The_whole_span_is_marked()
    {
        Diagnostic diagnostic = Assert.Single(await AbigenAnalysis.Run("# é…\nsyscall a(x: zx_handle_t);\n#! None.  \n"));

        Assert.Equal(new LinePositionSpan(new LinePosition(2, 0), new LinePosition(2, 8)), diagnostic.Location.GetLineSpan().Span);
    }

    [Fact]
    public async Task Other_files_are_left_alone() => Assert.Empty(await AbigenAnalysis.Run("syscall", path: "notes.txt"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_file_without_text_gives_nothing(string? text) => Assert.Empty(await AbigenAnalysis.Run(text));

    [Fact]
    public async Task Errors_stop_the_build_and_hints_do_not() => Assert.Equal(
        [DiagnosticSeverity.Error, DiagnosticSeverity.Info],
        (await AbigenAnalysis.Run("oops\nsyscall a special ();")).Select(diagnostic => diagnostic.Severity));

    [Fact]
    public async Task A_backend_with_a_method_for_each_call_gives_nothing()
    {
        ImmutableArray<Diagnostic> diagnostics = await AbigenAnalysis.Run(
            Good + "syscall eventpair_create();",
            backend: "My.Native",
            source: "namespace My { class Base { internal static void EventPairCreate() {} } class Native : Base { static int FdOpen() => 0; } }");

        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData(
        "static class Native { static int FdOpne() => 0; }",
        "fd.abigen(2,9): error ZX4007: The backend 'Native' has no static method 'FdOpen' for the call 'fd_open'; did you mean 'FdOpne'?")]
    [InlineData(
        "class Native { int FdOpen() => 0; }",
        "fd.abigen(2,9): error ZX4007: The backend 'Native' has no static method 'FdOpen' for the call 'fd_open'")]
    [InlineData(
        "class Elsewhere { }",
        "fd.abigen(2,9): error ZX4007: The backend type 'Native' does not exist; correct ZxBackend of this file's item, or declare the type")]
    public async Task A_backend_without_the_method(string source, string expected)
    {
        Diagnostic diagnostic = Assert.Single(await AbigenAnalysis.Run(Good, backend: " Native ", source: source));

        Assert.Equal(expected, diagnostic.ToString());
    }

    [Fact]
    public async Task Calls_that_are_not_generated_are_not_asked_of_the_backend() => Assert.Equal(
        ["ZX4006"],
        (await AbigenAnalysis.Run("syscall lamp(x: lamp_t);\n" + Good, backend: "N", source: "class N { static void FdOpen() {} }"))
            .Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("My.Outer.Native", "namespace My { static class Outer { internal static class Native { static int FdOpen() => 0; } } }")]
    [InlineData("global::My.Native", "namespace My { static class Native { static int FdOpen() => 0; } }")]
    [InlineData("My.event.Native", "namespace My.@event { static class Native { static int FdOpen() => 0; } }")]
    public async Task A_backend_is_named_as_in_code(string backend, string source) =>
        Assert.Empty(await AbigenAnalysis.Run(Good, backend: backend, source: source));

    [Fact]
    public async Task Two_files_for_one_namespace()
    {
        Diagnostic diagnostic = Assert.Single(await AbigenAnalysis.Run(
            [("pipe.abigen", Good), ("fd.abigen", "syscall pipe();"), ("empty.txt", ""), ("none.abigen", "# no calls")]));

        Assert.Equal(
            "pipe.abigen(2,9): error ZX4005: Nothing is generated from this file: the namespace 'Root' is that of 'fd.abigen' already; " +
            "give the item of one of them another ZxNamespace, or move the calls into one file",
            diagnostic.ToString());
    }

    [Fact]
    public async Task Calls_with_errors_are_not_asked_of_the_backend()
    {
        ImmutableArray<Diagnostic> diagnostics = await AbigenAnalysis.Run("syscall a(;\nsyscall b();", backend: "N", source: "class N { }");

        Assert.Equal(["ZX4001", "ZX4007"], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Every_rule_has_its_page_and_is_on()
    {
        Assert.Equal(
            Enumerable.Range(4001, 10).Select(number => "ZX" + number.ToString(CultureInfo.InvariantCulture)),
            new AbigenAnalyzer().SupportedDiagnostics.Select(rule => rule.Id));
        Assert.All(new AbigenAnalyzer().SupportedDiagnostics, rule =>
        {
            Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
            Assert.True(rule.IsEnabledByDefault);
            Assert.Equal(rule.Id is "ZX4006" or "ZX4010" ? DiagnosticSeverity.Info : DiagnosticSeverity.Error, rule.DefaultSeverity);
        });
    }

    [Fact]
    public void Every_kind_of_the_front_end_is_a_rule_of_its_own()
    {
        Zx.Abigen.AbigenDiagnosticKind[] kinds = Enum.GetValues<Zx.Abigen.AbigenDiagnosticKind>();

        Assert.Equal(kinds.Length, kinds.Select(AbigenDescriptors.Of).Distinct().Count());
    }
}
