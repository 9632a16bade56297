using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>Between two shares there is an accept, or a wait for room.</summary>
public sealed class RoomForShareTests
{
    private const string Wait = "WaitOne";
    private const string Accept = "Accept";
    private const string Asynchronous = "ShareAsync";

    [Fact]
    public Task The_second_share_waits_for_room() => Verify(
        """
        chan.Share(s).ThrowIfError();
                // Then the other.
                {|ZX3003:chan|}.Share(t).ThrowIfError();
        """,
        """
        chan.Share(s).ThrowIfError();
                // Then the other.
                chan.WaitOne(ZxSignals.SocketShare | ZxSignals.SocketPeerClosed, ZxTime.Infinite);
                chan.Share(t).ThrowIfError();
        """,
        Wait);

    [Fact]
    public Task In_an_asynchronous_method_the_share_itself_can_wait() => Verify(
        """
        await Task.Yield();
                chan.Share(s).ThrowIfError();
                {|ZX3003:chan|}.Share(t).ThrowIfError();
        """,
        """
        await Task.Yield();
                chan.Share(s).ThrowIfError();
                await chan.ShareAsync(t);
        """,
        Asynchronous);

    [Fact]
    public Task The_other_end_accepts_where_it_is_at_hand() => Verify(
        """
        var (a, b) = Chan.Create(ChanOptions.HasAccept);
                a.Share(s).ThrowIfError();
                {|ZX3003:a|}.Share(t).ThrowIfError();
                b.Close();
        """,
        """
        var (a, b) = Chan.Create(ChanOptions.HasAccept);
                a.Share(s).ThrowIfError();
                using var accepted = b.Accept();
                a.Share(t).ThrowIfError();
                b.Close();
        """,
        Accept);

    [Fact]
    public Task Every_share_of_a_document_gets_room() => Verify(
        """
        chan.Share(s).ThrowIfError();
                {|ZX3003:chan|}.Share(t).ThrowIfError();
                chan2.Share(u).ThrowIfError();
                {|ZX3003:chan2|}.Share(v).ThrowIfError();
        """,
        """
        chan.Share(s).ThrowIfError();
                chan.WaitOne(ZxSignals.SocketShare | ZxSignals.SocketPeerClosed, ZxTime.Infinite);
                chan.Share(t).ThrowIfError();
                chan2.Share(u).ThrowIfError();
                chan2.WaitOne(ZxSignals.SocketShare | ZxSignals.SocketPeerClosed, ZxTime.Infinite);
                chan2.Share(v).ThrowIfError();
        """,
        Wait);

    [Fact]
    public Task A_share_that_is_no_statement_of_its_own_block_stays() => FixTest.VerifyNoFix<RoomForShare>(
        ChannelSource.Of("chan.Share(s).ThrowIfError(); if (flag) {|ZX3003:chan|}.Share(t).ThrowIfError();"), "file");

    private static Task Verify(string statements, string expected, string key) =>
        FixTest.Verify<RoomForShare>(ChannelSource.Of(statements), ChannelSource.Of(expected), "file", key);
}
