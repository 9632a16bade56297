using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>A status that is dropped is thrown, or discarded in so many words.</summary>
public sealed class HandleStatusTests
{
    private const string Throw = "ThrowIfError";
    private const string Discard = "Discard";

    [Fact]
    public Task Every_status_throws_if_it_is_a_failure() => Verify(
        """
        {|ZX3005:Calls.Send(1)|};
                /* Waits. */ {|ZX3005:Calls.Send(2)|}; // Twice.
        """,
        """
        Calls.Send(1).ThrowIfError();
                /* Waits. */ Calls.Send(2).ThrowIfError(); // Twice.
        """,
        Throw);

    [Fact]
    public Task An_awaited_status_is_parenthesized() => Verify(
        "await {|ZX3005:Calls.SendAsync(1)|};", "(await Calls.SendAsync(1)).ThrowIfError();", Throw);

    [Fact]
    public Task Every_status_is_discarded() => Verify(
        "{|ZX3005:Calls.Send(1)|}; await {|ZX3005:Calls.SendAsync(1)|};", "_ = Calls.Send(1); _ = await Calls.SendAsync(1);", Discard);

    [Fact]
    public Task A_call_inside_a_conditional_access_stays() => FixTest.VerifyNoFix<HandleStatus>(Source("new Calls()?{|ZX3005:.Post()|};"), "file");

    [Fact]
    public Task A_status_of_what_has_to_do_with_no_handle_is_nobody_s_business() => FixTest.VerifyNoFix<HandleStatus>(Source("Calls.Compute(1);"), "file");

    private static Task Verify(string statements, string expected, string key) =>
        FixTest.Verify<HandleStatus>(Source(statements), Source(expected), "file", key);

    private static string Source(string statements) =>
        $$"""
        using System.Threading.Tasks; using Zx;
        class Calls
        {
            public static ZxStatus Send([HandleUse] uint handle) => default;
            public static async Task<ZxStatus> SendAsync([HandleUse] uint handle) => default;
            [DocumentedError(ZxStatus.ShouldWait, "there is no room.")]
            public ZxStatus Post() => default;
            public static ZxStatus Compute(int number) => default;
        }
        static class C
        {
            static async Task M()
            {
                {{statements}}
            }
        }
        """;
}
