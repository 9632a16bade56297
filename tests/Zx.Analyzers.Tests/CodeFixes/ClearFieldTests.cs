using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>A field that has handed its handle over is cleared, so that closing it later does nothing.</summary>
public sealed class ClearFieldTests
{
    [Fact]
    public Task The_field_is_cleared_right_after_the_share() => Verify(
        """
        Socket _s;
        void M(Socket chan) {
            chan.Share(_s);
            {|ZX1003:_s|}.Close();
        }
        """,
        """
        Socket _s;
        void M(Socket chan) {
            chan.Share(_s);
            _s = default;
            _s.Close();
        }
        """);

    [Fact]
    public Task All_fields_are_cleared_at_once() => Verify(
        """
        Socket _s, _t;
        void M(Socket chan, bool flag) {
            if (flag) {
                chan.Share(this._s);
                chan.Share(_t);
            }
            {|ZX1004:this._s|}.Close();
            {|ZX1004:_t|}.Close();
        }
        """,
        """
        Socket _s, _t;
        void M(Socket chan, bool flag) {
            if (flag) {
                chan.Share(this._s);
                this._s = default;
                chan.Share(_t);
                _t = default;
            }
            this._s.Close();
            _t.Close();
        }
        """);

    [Fact]
    public Task A_read_only_field_cannot_be_cleared() => VerifyNoFix(
        """
        readonly Socket _s;
        void M(Socket chan) {
            chan.Share(_s);
            {|ZX1003:_s|}.Close();
        }
        """);

    [Fact]
    public Task A_status_that_is_looked_at_leaves_no_place() => VerifyNoFix(
        """
        Socket _s;
        void M(Socket chan) {
            if (chan.Share(_s) != Status.Ok)
                {|ZX1003:_s|}.Close();
        }
        """);

    [Fact]
    public Task A_local_is_not_cleared() => VerifyNoFix(
        """
        void M(Socket chan) {
            var s = chan.Accept();
            chan.Share(s);
            {|ZX1003:s|}.Close();
        }
        """);

    private static Task VerifyNoFix(string code) => FixTest.VerifyNoFix<ClearField>(code, "members");

    private static Task Verify(string code, string expected) => FixTest.Verify<ClearField>(code, expected, "members");
}
