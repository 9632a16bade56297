using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>A use behind the release goes in front of it, where that changes no value.</summary>
public sealed class MoveUseBeforeReleaseTests
{
    [Fact]
    public Task The_statement_moves_with_its_comment() => Verify(
        """
        var s = chan.Accept();
        chan.Share(s);
        Log(1);
        // The last word.
        {|ZX1001:s|}.Write(buf);
        Log(2);
        """,
        """
        var s = chan.Accept();
        // The last word.
        s.Write(buf);
        chan.Share(s);
        Log(1);
        Log(2);
        """);

    [Fact]
    public Task All_move_at_once_and_keep_their_order() => Verify(
        """
        var (s, t) = Socket.Create(opts);
        TakeBoth(s, t);
        {|ZX1001:s|}.Write(buf);
        {|ZX1001:t|}.Read(buf);
        """,
        """
        var (s, t) = Socket.Create(opts);
        s.Write(buf);
        t.Read(buf);
        TakeBoth(s, t);
        """);

    [Fact]
    public Task What_is_computed_in_between_is_needed_first() => VerifyNoFix(
        """
        var s = chan.Accept();
        chan.Share(s);
        var message = Pack(n);
        {|ZX1001:s|}.Write(message);
        """);

    [Fact]
    public Task A_value_that_the_statement_changes_is_read_in_between() => VerifyNoFix(
        """
        var s = chan.Accept();
        chan.Share(s);
        Log(n);
        n = {|ZX1001:s|}.Read(buf);
        """);

    [Fact]
    public Task A_return_in_between_would_be_overtaken() => VerifyNoFix(
        """
        var s = chan.Accept();
        chan.Share(s);
        if (flag)
            return;
        {|ZX1001:s|}.Write(buf);
        """);

    [Fact]
    public Task A_use_in_a_deeper_block_stays() => VerifyNoFix(
        """
        var s = chan.Accept();
        chan.Share(s);
        if (flag)
        {
            {|ZX1001:s|}.Write(buf);
        }
        """);

    private static Task VerifyNoFix(string code) => FixTest.VerifyNoFix<MoveUseBeforeRelease>(code);

    private static Task Verify(string code, string expected) => FixTest.Verify<MoveUseBeforeRelease>(code, expected);
}
