using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Tests;

/// <summary>ZX2001 beside the compiler's own refusal: which handle lacks which right, in the words of the requirement.</summary>
public sealed class TypedRightsTests
{
    [Fact]
    public async Task The_argument_that_lacks_the_right_is_named()
    {
        var report = Assert.Single(await Analyze("void M(SocketHandle<SocketRights> chan, SocketHandle<Write> log) { chan.Share(log); }"));

        Assert.Equal("'log' lacks ZX_RIGHT_TRANSFER (it has ZX_RIGHT_WRITE): socket_to_share must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_TRANSFER.", report.GetMessage());
        Assert.Equal("log", TextAt(report.Location));
    }

    [Fact]
    public async Task The_receiver_is_an_argument_too()
    {
        var report = Assert.Single(await Analyze("void M(SocketHandle<Write> log) { using var got = log.Accept(); }"));

        Assert.Equal("'log' lacks ZX_RIGHT_READ (it has ZX_RIGHT_WRITE): handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.", report.GetMessage());
    }

    [Fact]
    public async Task Both_may_lack_one()
    {
        var reports = await Analyze("void M(SocketHandle<Read> chan, SocketHandle<Write> log) { chan.Share(log); }");

        Assert.Equal(["chan", "log"], reports.Select(report => TextAt(report.Location)));
    }

    [Fact]
    public async Task It_points_at_where_the_rights_were_given_up()
    {
        var report = Assert.Single(await Analyze("void M(SocketHandle<SocketRights> s) { var r = s.Duplicate(Rights.Read); r.Write(new byte[1]); r.Close(); }"));

        Assert.Equal("s.Duplicate(Rights.Read)", TextAt(Assert.Single(report.AdditionalLocations)));
    }

    [Fact]
    public async Task The_form_with_results_is_told_apart_by_its_out_argument()
    {
        var report = Assert.Single(await Analyze("void M(SocketHandle<Read> r, byte[] data) { r.Write(data, out int actual); }"));

        Assert.Equal("r", TextAt(report.Location));
    }

    [Fact]
    public async Task A_type_parameter_has_the_rights_it_is_constrained_to()
    {
        var report = Assert.Single(await Analyze(
            "void M<T>(SocketHandle<T> t, SocketHandle<SocketRights> s) where T : struct, ICanRead, ICanTransfer { t.Write(new byte[1]); s.Share(t); }"));

        Assert.StartsWith("'t' lacks ZX_RIGHT_WRITE", report.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rights_struct_of_the_users_own_counts() => Assert.Empty(await Analyze(
        "readonly struct Inbox : ICanRead, ICanTransfer; void M(SocketHandle<SocketRights> s, SocketHandle<Inbox> inbox) { s.Share(inbox); }"));

    [Fact]
    public async Task A_call_refused_for_something_else_is_none_of_our_business() => Assert.Empty(await Analyze(
        "void M(SocketHandle<Read> r, SocketHandle<SocketRights> s) { s.Write(1); s.Share(null); s.Nothing(r); s.Share(); r.Accept(1, 2); }"));

    [Fact]
    public async Task A_refused_share_discards_the_handle_all_the_same()
    {
        var reports = await Analyze("void M(SocketHandle<SocketRights> chan, SocketHandle<Write> log) { chan.Share(log); log.Close(); }");

        Assert.Equal([RuleIds.MissingRight, RuleIds.DoubleRelease], reports.Select(report => report.Id));
    }

    [Fact]
    public async Task The_end_of_a_using_releases_only_what_is_still_owned() => Assert.Empty(await Analyze(
        "void M(SocketHandle<SocketRights> chan) { var (near, far) = Socket.Create(); using (near) using (far) { chan.Share(far); } }"));

    private static string TextAt(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    // Whether statuses are looked at is another matter.
    private static async Task<IReadOnlyList<Diagnostic>> Analyze(string members) =>
        [.. (await TestCompilation.Analyze(TestCompilation.Create($"using System; using Zx; using Typed; class C {{ {members} }}")))
            .Where(report => report.Id != RuleIds.StatusIgnored)];
}
