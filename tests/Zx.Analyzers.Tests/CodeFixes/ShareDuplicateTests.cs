using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>Where a handle is needed after it was given away, a duplicate is given away instead.</summary>
public sealed class ShareDuplicateTests
{
    [Fact]
    public Task The_duplicate_has_the_rights_of_the_handle() => FixTest.Verify<ShareDuplicate>(
        """
        var s = chan.Accept();
        chan.Share(s);
        {|ZX1001:s|}.Write(buf);
        s.Close();
        """,
        """
        var s = chan.Accept();
        chan.Share(s.Duplicate(ZxRights.SameRights));
        s.Write(buf);
        s.Close();
        """);

    [Fact]
    public Task Any_call_that_releases_will_do() => FixTest.Verify<ShareDuplicate>(
        """
        var s = chan.Accept();
        TakeBoth(chan2, s);
        {|ZX1003:s|}.Close();
        """,
        """
        var s = chan.Accept();
        TakeBoth(chan2, s.Duplicate(ZxRights.SameRights));
        s.Close();
        """);

    [Fact]
    public Task All_are_mended_at_once() => FixTest.Verify<ShareDuplicate>(
        """
        var s = chan.Accept();
        var t = chan.Accept();
        if (flag)
            chan.Share(s);
        chan.Share(t);
        {|ZX1002:s|}.Write(buf);
        {|ZX1001:t|}.Write(buf);
        s.Close();
        t.Close();
        """,
        """
        var s = chan.Accept();
        var t = chan.Accept();
        if (flag)
            chan.Share(s.Duplicate(ZxRights.SameRights));
        chan.Share(t.Duplicate(ZxRights.SameRights));
        s.Write(buf);
        t.Write(buf);
        s.Close();
        t.Close();
        """);

    [Fact]
    public Task A_typed_handle_keeps_the_rights_of_its_type() => FixTest.Verify<ShareDuplicate>(
        """
        using Typed; using Zx;
        static class C
        {
            static void M(SocketHandle<SocketRights> channel, [HandleReleaseAlways] SocketHandle<SocketRights> s)
            {
                channel.Share(s).ThrowIfError();
                {|ZX1001:s|}.Write("x"u8);
                s.Close().ThrowIfError();
            }
        }
        """,
        """
        using Typed; using Zx;
        static class C
        {
            static void M(SocketHandle<SocketRights> channel, [HandleReleaseAlways] SocketHandle<SocketRights> s)
            {
                channel.Share(s.Duplicate(default(SocketRights))).ThrowIfError();
                s.Write("x"u8);
                s.Close().ThrowIfError();
            }
        }
        """,
        shape: "file");

    [Fact]
    public Task A_closed_handle_has_no_argument_to_duplicate() => FixTest.VerifyNoFix<ShareDuplicate>(
        """
        var s = chan.Accept();
        s.Close();
        {|ZX1001:s|}.Write(buf);
        """);

    [Fact]
    public Task A_share_through_itself_is_wrong_in_another_way() => FixTest.VerifyNoFix<ShareDuplicate>(
        """
        var s = chan.Accept();
        s.Share({|ZX1001:s|});
        """);

    [Fact]
    public Task Of_two_places_none_is_chosen() => FixTest.VerifyNoFix<ShareDuplicate>(
        """
        var s = chan.Accept();
        if (flag)
            chan.Share(s);
        else
            chan2.Share(s);
        {|ZX1001:s|}.Write(buf);
        """);
}
