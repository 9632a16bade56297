using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>An object is made with the option that a call needs.</summary>
public sealed class MakeWithOptionTests
{
    [Fact]
    public Task The_option_is_given() => Verify(
        "var (a, b) = Chan.Create(); {|ZX3001:a|}.Share(s).ThrowIfError();",
        "var (a, b) = Chan.Create(ChanOptions.HasAccept); a.Share(s).ThrowIfError();");

    [Fact]
    public Task The_option_takes_the_place_of_none() => Verify(
        "var (a, b) = Chan.Create(0); {|ZX3001:a|}.Share(s).ThrowIfError();",
        "var (a, b) = Chan.Create(ChanOptions.HasAccept); a.Share(s).ThrowIfError();");

    [Fact]
    public Task The_option_is_added_to_others() => Verify(
        "var (a, b) = Chan.Create(ChanOptions.Datagram); {|ZX3001:a|}.Share(s).ThrowIfError();",
        "var (a, b) = Chan.Create(ChanOptions.Datagram | ChanOptions.HasAccept); a.Share(s).ThrowIfError();");

    [Fact]
    public Task Every_creation_is_mended_and_each_once() => Verify(
        """
        var (a, b) = Chan.Create();
                var (c, d) = Chan.Create(ChanOptions.Datagram);
                {|ZX3001:a|}.Share(s).ThrowIfError();
                {|ZX3001:b|}.Share(t).ThrowIfError();
                {|ZX3001:c|}.Share(u).ThrowIfError();
        """,
        """
        var (a, b) = Chan.Create(ChanOptions.HasAccept);
                var (c, d) = Chan.Create(ChanOptions.Datagram | ChanOptions.HasAccept);
                a.Share(s).ThrowIfError();
                b.Share(t).ThrowIfError();
                c.Share(u).ThrowIfError();
        """);

    [Fact]
    public Task A_socket_that_can_itself_share_is_not_mended_by_an_option() => FixTest.VerifyNoFix<MakeWithOption>(
        ChannelSource.Of("var (a, b) = Chan.Create(ChanOptions.HasAccept); chan.Share({|ZX3002:a|}).ThrowIfError();"), "file");

    [Fact]
    public Task Two_creations_are_left_to_the_author() => FixTest.VerifyNoFix<MakeWithOption>(
        ChannelSource.Of("var (a, b) = flag ? Chan.Create() : Chan.Create(ChanOptions.Datagram); {|ZX3001:a|}.Share(s).ThrowIfError();"), "file");

    private static Task Verify(string statements, string expected) =>
        FixTest.Verify<MakeWithOption>(ChannelSource.Of(statements), ChannelSource.Of(expected), "file");
}
