using System.Reflection;

namespace GeneratorTests;

/// <summary>What the attributes of a declaration do to its call.</summary>
public class Traits
{
    [Fact]
    public void A_call_that_waits_is_made_again_while_it_was_interrupted() => Assert.Equal((ZxStatus.TimedOut, 3), Run(
        "syscall test_wait blocking (status: int) returns (zx_status_t);",
        "public static int Calls; public static ZxStatus TestWait(int status) => ++Calls < 3 ? ZxStatus.InternalIntrRetry : ZxStatus.TimedOut;",
        "return (Sys.TestWait(1), Backend.Calls);"));

    [Fact]
    public void A_call_that_waits_not_answers_what_it_was_answered() => Assert.Equal(ZxStatus.InternalIntrRetry, Run(
        "syscall test_look() returns (zx_status_t);", "public static ZxStatus TestLook() => ZxStatus.InternalIntrRetry;", "return Sys.TestLook();"));

    [Fact]
    public void Behind_a_call_that_does_not_return_nothing_need_stand()
    {
        var failure = Assert.Throws<TargetInvocationException>(() => Run(
            "syscall test_exit noreturn (code: int);", "public static void TestExit(int code) { }", "string? text = null;\nif (text is null) Sys.TestExit(1);\nreturn text.Length;"));

        Assert.Equal("zx_test_exit has returned.", failure.InnerException!.Message);
    }

    [Fact]
    public void A_deprecated_call_warns_its_callers_and_nobody_else()
    {
        GeneratorRun run = Project(
            "syscall socket_old deprecated (s: zx_handle_t) returns (zx_status_t);",
            "public static ZxStatus SocketOld(uint s) => ZxStatus.Ok;",
            "return SocketHandle<Read>.FromRaw(1).Old();");

        Assert.Equal(["CS0612"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal("Source1.cs", run.Diagnostics.Single().Location.SourceTree!.FilePath);
    }

    private static object? Run(string definition, string backend, string statements) =>
        Project(definition, backend, statements).Load().GetType("Program")!.GetMethod("Run")!.Invoke(null, null);

    private static GeneratorRun Project(string definition, string backend, string statements)
    {
        const string Path = "/project/test.abigen";
        return GeneratorRun.Of(
            ProjectOptions.For(Path, null, ("ZxNamespace", "Test"), ("ZxBackend", "Test.Backend")),
            [new DefinitionText(Path, definition)],
            $"using Zx;\nnamespace Test {{ internal static class Backend {{ {backend} }} }}",
            $"using Test;\nusing Zx;\ninternal static class Program {{ public static object? Run() {{ {statements} }} }}");
    }
}
