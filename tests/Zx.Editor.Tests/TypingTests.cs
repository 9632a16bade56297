using Microsoft.CodeAnalysis;

namespace Zx.Editor.Tests;

/// <summary>Reports come and go with what is typed.</summary>
public sealed class TypingTests
{
    [Fact]
    public async Task A_report_comes_with_the_edit_and_goes_with_the_next()
    {
        using var project = new OpenProject();

        Assert.Empty(await ReportsOf(project, "channel.Share(far).ThrowIfError();"));
        Assert.Equal(["ZX1001"], await ReportsOf(project, "channel.Share(far).ThrowIfError(); far.Write(\"x\"u8);"));
        Assert.Empty(await ReportsOf(project, "far.Write(\"x\"u8); channel.Share(far).ThrowIfError();"));
    }

    [Theory]
    [InlineData("channel.Share(far).ThrowIfError(); far.Write(\"x\"u8); near.")]
    [InlineData("channel.Share(far).ThrowIfError(); far.Write(\"x\"u8); if (near.IsInvalid")]
    [InlineData("channel.Share(far).ThrowIfError(); far.Write(\"x\"u8); int count = \"three\"; undefined.Call(")]
    [InlineData("channel.Share(far).ThrowIfError(); far.Write(\"x\"u8); foreach (var x in")]
    public async Task A_report_is_there_in_code_that_does_not_compile_yet(string statements)
    {
        using var project = new OpenProject();

        string[] reports = await ReportsOf(project, statements);
        Assert.Contains("ZX1001", reports);
        Assert.Contains(reports, id => id.StartsWith("CS", StringComparison.Ordinal));
        Assert.DoesNotContain("AD0001", reports);
    }

    [Fact]
    public async Task A_call_that_the_compiler_refuses_for_a_missing_right_says_which()
    {
        using var project = new OpenProject();
        Document program = project.Write("Program.cs", "using Zx; static class Program { static void Run(SocketHandle<SocketRights> channel, SocketHandle<Write> log) => channel.Share(log); }");

        Diagnostic report = Assert.Single(await Reports.Of(program), report => report.Id == "ZX2001");
        Assert.Contains("ZX_RIGHT_TRANSFER", report.GetMessage(), StringComparison.Ordinal);
    }

    private static async Task<string[]> ReportsOf(OpenProject project, string statements)
    {
        Document program = project.Write("Program.cs", $$"""
            using Zx;
            static class Program
            {
                static void Run(SocketHandle<SocketRights> channel, SocketHandle<SocketRights> near, SocketHandle<SocketRights> far)
                {
                    {{statements}}
                }
            }
            """);
        return [.. (await Reports.Of(program)).Select(report => report.Id)];
    }
}
