using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>A loop that retries a share becomes one share that waits for room.</summary>
public sealed class WaitForRoomTests
{
    private const string Waits = "WaitOne";
    private const string Asynchronous = "ShareAsync";

    [Theory]
    [InlineData("while (c.Share({|ZX1010:s|}) == ZxStatus.ShouldWait) { }")]
    [InlineData("while (c.Share({|ZX1010:s|}) is ZxStatus.ShouldWait) Thread.Sleep(1);")]
    [InlineData("while (ZxStatus.ShouldWait == c.Share({|ZX1010:s|})) { Thread.Yield(); }")]
    [InlineData("do { Thread.Yield(); } while (c.Share({|ZX1010:s|}) == ZxStatus.ShouldWait);")]
    public Task The_loop_becomes_a_wait_and_one_share(string loop) => Verify(
        "static void M", loop,
        """
        c.WaitOne(ZxSignals.SocketShare | ZxSignals.SocketPeerClosed, ZxTime.Infinite);
                c.Share(s).ThrowIfError();
        """,
        Waits);

    [Fact]
    public Task A_status_that_is_kept_stays_so() => Verify(
        "static void M",
        "ZxStatus status; do { status = c.Share({|ZX1010:s|}); } while (status == ZxStatus.ShouldWait); Console.WriteLine(status);",
        """
        ZxStatus status; c.WaitOne(ZxSignals.SocketShare | ZxSignals.SocketPeerClosed, ZxTime.Infinite);
                status = c.Share(s); Console.WriteLine(status);
        """,
        Waits);

    [Fact]
    public Task In_an_asynchronous_method_the_share_itself_can_wait() => Verify(
        "static async Task M", "while (c.Share({|ZX1010:s|}) == ZxStatus.ShouldWait) await Task.Delay(1);", "await c.ShareAsync(s);", Asynchronous);

    [Fact]
    public Task All_loops_are_mended_at_once() => Verify(
        "static void M",
        """
        // First.
                while (c.Share({|ZX1010:s|}) == ZxStatus.ShouldWait) { }
                while (c.Share({|ZX1010:t|}) == ZxStatus.ShouldWait) { }
        """,
        """
        // First.
                c.WaitOne(ZxSignals.SocketShare | ZxSignals.SocketPeerClosed, ZxTime.Infinite);
                c.Share(s).ThrowIfError();
                c.WaitOne(ZxSignals.SocketShare | ZxSignals.SocketPeerClosed, ZxTime.Infinite);
                c.Share(t).ThrowIfError();
        """,
        Waits);

    [Fact]
    public Task A_loop_that_does_more_stays() => VerifyNoFix("static void M", "while (c.Share({|ZX1010:s|}) == ZxStatus.ShouldWait) Console.WriteLine(1);");

    [Fact]
    public Task Without_a_call_that_waits_there_is_nothing_to_offer() => FixTest.VerifyNoFix<WaitForRoom>(
        """
        var s = chan.Accept();
        while (chan.Share({|ZX1010:s|}) == Status.ShouldWait) { }
        """);

    private static Task VerifyNoFix(string method, string statements) =>
        FixTest.VerifyNoFix<WaitForRoom>(Source(method, statements), "file");

    private static Task Verify(string method, string statements, string expected, string key) =>
        FixTest.Verify<WaitForRoom>(Source(method, statements), Source(method, expected), "file", key);

    private static string Source(string method, string statements) =>
        $$"""
        using System; using System.Threading; using System.Threading.Tasks; using Typed; using Zx;
        static class Waits
        {
            public static ZxSignals WaitOne(this SocketHandle<SocketRights> handle, ZxSignals signals, ZxTime deadline) => default;
            public static Task ShareAsync(this SocketHandle<SocketRights> handle, [HandleReleaseAlways] SocketHandle<SocketRights> socket) => Task.CompletedTask;
        }
        static class C
        {
            {{method}}(SocketHandle<SocketRights> c, [HandleReleaseAlways] SocketHandle<SocketRights> s, SocketHandle<SocketRights> t)
            {
                {{statements}}
            }
        }
        """;
}
