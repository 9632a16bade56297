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
        "await {|ZX3005:Calls.SendAsync()|};", "(await Calls.SendAsync()).ThrowIfError();", Throw);

    [Fact]
    public Task Every_status_is_discarded() => Verify(
        "{|ZX3005:Calls.Send(1)|}; await {|ZX3005:Calls.SendAsync()|};", "_ = Calls.Send(1); _ = await Calls.SendAsync();", Discard);

    [Fact]
    public Task A_call_inside_a_conditional_access_stays() => FixTest.VerifyNoFix<HandleStatus>(Source("new Calls()?{|ZX3005:.Post()|};"), "file");

    private static Task Verify(string statements, string expected, string key) =>
        FixTest.Verify<HandleStatus>(Source(statements), Source(expected), "file", key);

    private static string Source(string statements) =>
        $$"""
        using System.Threading.Tasks; using Zx;
        class Calls
        {
            public static ZxStatus Send(int number) => default;
            public static async Task<ZxStatus> SendAsync() => default;
            public ZxStatus Post() => default;
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
