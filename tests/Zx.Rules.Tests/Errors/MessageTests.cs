using Microsoft.CodeAnalysis;

namespace Zx.Rules.Tests;

/// <summary>What reports say: what is known, the status, the words of the definition file; and where they point back to.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData(
        "var (near, far) = Socket.Create();\nnear.Share(other).ThrowIfError();",
        "The call fails, for 'near' was made without ZX_SOCKET_HAS_ACCEPT on line 1: ZX_ERR_NOT_SUPPORTED, handle was not created with ZX_SOCKET_HAS_ACCEPT.",
        "Socket.Create()")]
    [InlineData(
        "var (near, far) = Socket.Create(SocketOptions.HasAccept);\nchannel.Share(far).ThrowIfError();",
        "The call fails, for 'far' was made with ZX_SOCKET_HAS_ACCEPT on line 1: ZX_ERR_BAD_STATE, socket_to_share is the socket of handle, its other end, or can itself share.",
        "Socket.Create(SocketOptions.HasAccept)")]
    [InlineData(
        "var (near, far) = Socket.Create();\nnear.Share(far).ThrowIfError();",
        "The call fails, for 'far' is the other end of 'near': ZX_ERR_BAD_STATE, socket_to_share is the socket of handle, its other end, or can itself share.")]
    [InlineData(
        "var again = channel.Duplicate(Rights.Transfer);\nchannel.Share(again).ThrowIfError();",
        "The call fails, for 'again' is a handle to the same object as 'channel': ZX_ERR_BAD_STATE, socket_to_share is the socket of handle, its other end, or can itself share.")]
    [InlineData(
        "channel.Share(socket).ThrowIfError();\nchannel.Share(other).ThrowIfError();",
        "The call fails, for the other end of 'channel' is full since line 1: ZX_ERR_SHOULD_WAIT, the share queue, one deep, holds a socket.",
        "channel.Share(socket)")]
    [InlineData(
        "var (near, far) = Socket.Create();\nfar.Close();\nnear.Write(\"x\"u8);",
        "The call fails, for the other end of 'near' was closed on line 2: ZX_ERR_PEER_CLOSED, the other end is closed.",
        "far.Close()")]
    [InlineData(
        "var (near, far) = Socket.Create();\nnear.Shutdown(SocketShutdownOptions.Write).ThrowIfError();\nnear.Write(\"x\"u8);",
        "The call fails, for 'near' is write disabled since line 2: ZX_ERR_BAD_STATE, writing has been shut down, or the socket has no control plane.",
        "near.Shutdown(SocketShutdownOptions.Write)")]
    [InlineData(
        "Sys.EventCreate(0, out uint e).ThrowIfError();\nSys.SocketShare(channel.Raw, e).ThrowIfError();",
        "'e' is of type ZX_OBJ_TYPE_EVENT: socket_to_share must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_TRANSFER.",
        "Sys.EventCreate(0, out uint e)")]
    [InlineData(
        "Sys.HandleDuplicate(channel.Raw, ZxRights.Read, out uint r).ThrowIfError();\nSys.SocketWrite(r, 0, \"x\"u8, out _).ThrowIfError();",
        "'r' lacks ZX_RIGHT_WRITE (it has ZX_RIGHT_READ): handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.",
        "Sys.HandleDuplicate(channel.Raw, ZxRights.Read, out uint r)")]
    [InlineData(
        "using var log = channel.Duplicate(Rights.Write);\nusing var both = log.Replace(Rights.ReadWrite);",
        "ZX_RIGHT_READ cannot be had from 'log' (it has ZX_RIGHT_WRITE): rights can only be given up",
        "channel.Duplicate(Rights.Write)")]
    [InlineData(
        "channel.Shutdown(SocketShutdownOptions.Write);",
        "The status of 'Shutdown' is dropped: it may be ZX_ERR_ACCESS_DENIED, ZX_ERR_INVALID_ARGS, ZX_ERR_WRONG_TYPE")]
    public async Task A_report_says_what_is_known_and_points_at_its_cause(string statements, string message, params string[] causes)
    {
        var compilation = ExampleProject.Create(
            $"{ExampleProject.Usings} static class C {{ static void M(SocketHandle<SocketRights> channel, SocketHandle<SocketRights> socket, SocketHandle<SocketRights> other) {{ {statements}\n}} }}");
        var report = (await ExampleProject.Analyze(compilation)).Single(report => !report.Id.StartsWith("ZX1", StringComparison.Ordinal));

        Assert.Equal(message, report.GetMessage());
        Assert.Equal(causes, report.AdditionalLocations.Select(TextAt));
        Assert.EndsWith($"{report.Id}.md", report.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    private static string TextAt(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
