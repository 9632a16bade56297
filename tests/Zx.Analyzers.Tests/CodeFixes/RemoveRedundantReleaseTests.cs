using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>The redundant release goes where it stands alone, and is left where something else hangs on it.</summary>
public sealed class RemoveRedundantReleaseTests
{
    [Fact]
    public Task The_second_close_is_removed() => Verify(
        """
        var s = chan.Accept();
        chan.Share(s);
        {|ZX1003:s|}.Close();
        Log(1);
        """,
        """
        var s = chan.Accept();
        chan.Share(s);
        Log(1);
        """);

    [Fact]
    public Task All_are_removed_at_once() => Verify(
        """
        var (a, b) = Socket.Create(opts);
        a.Close();
        b.Close();
        {|ZX1003:a|}.Dispose();
        {|ZX1003:b|}.Close();
        """,
        """
        var (a, b) = Socket.Create(opts);
        a.Close();
        b.Close();
        """);

    [Fact]
    public Task A_release_whose_result_is_used_stays() => VerifyNoFix(
        """
        var s = chan.Accept();
        chan.Share(s);
        var t = {|ZX1003:s|}.Replace(Rights.Read);
        t.Close();
        """);

    [Fact]
    public Task A_release_that_is_an_argument_stays() => VerifyNoFix(
        """
        var s = chan.Accept();
        chan.Share(s);
        chan.Share({|ZX1003:s|});
        """);

    [Fact]
    public Task The_only_statement_of_an_if_stays() => VerifyNoFix(
        """
        var s = chan.Accept();
        if (chan.Share(s) != Status.Ok)
            {|ZX1003:s|}.Close();
        """);

    private static Task VerifyNoFix(string code) => FixTest.VerifyNoFix<RemoveRedundantRelease>(code);

    private static Task Verify(string code, string expected) => FixTest.Verify<RemoveRedundantRelease>(code, expected);
}
