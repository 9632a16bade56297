using System.Diagnostics;
using System.Reflection;

namespace Zx.Runtime.Tests.Typed;

/// <summary>The typed API over the real backend.</summary>
public sealed class TypedSocketTests : KernelTest
{
    [Fact]
    public void A_socket_is_shared_accepted_and_used()
    {
        var (server, client) = Socket.Create(SocketOptions.HasAccept);
        var (near, far) = Socket.Create();

        Assert.Equal(ZxStatus.Ok, client.Share(far));
        SocketHandle<ReadWrite> accepted = server.Accept(Rights.ReadWrite);

        Assert.Equal(5, near.Write("hello"u8));
        byte[] buffer = new byte[8];
        Assert.Equal(5, accepted.Read(buffer));
        Assert.Equal(ZxStatus.ShouldWait, server.Accept(Rights.Read, out _));
    }

    [Fact]
    public void Accepting_with_rights_leaves_in_the_queue_what_lacks_one()
    {
        var (server, client) = Socket.Create(SocketOptions.HasAccept);
        var (near, far) = Socket.Create();
        SocketHandle<Transfer> bare = far.Replace(Rights.Transfer);
        client.Share(bare).ThrowIfError();

        var refused = Assert.Throws<ZxException>(() => server.Accept(Rights.Read));

        Assert.Equal((ZxStatus.AccessDenied, "zx_socket_accept"), (refused.Status, refused.Call));
        Assert.Equal(ZxStatus.AccessDenied, server.Accept(Rights.Read, out SocketHandle<Read> none));
        Assert.True(none.IsInvalid);
        Assert.Equal(ZxStatus.Ok, server.Accept(out SocketHandle<AnyRights> accepted));
        Assert.Equal(ZxRights.Transfer, accepted.GetBasicInfo().Rights);
        Assert.False(SignalsOf(near.Raw).HasFlag(ZxSignals.SocketPeerClosed));
    }

    [Fact]
    public void Both_forms_of_accept_require_the_same()
    {
        string[] sentences = [.. typeof(Socket).GetMethods()
            .Where(method => method.Name == nameof(Socket.Accept))
            .SelectMany(method => method.GetCustomAttributes<RequiresAttribute>())
            .Select(requires => requires.Sentence)];
        Assert.Equal(4, sentences.Length);
        Assert.Single(sentences.Distinct());
    }

    [Fact]
    public void Info_and_thresholds_speak_in_bytes()
    {
        var (near, far) = Socket.Create(SocketOptions.Datagram);
        near.Write("abc"u8);
        near.Write("de"u8);
        Assert.Equal(new SocketInfo(SocketOptions.Datagram, 257_024, 5, 3, 257_024, 0), far.GetSocketInfo());
        Assert.Equal(ZxStatus.Ok, far.SetReadThreshold(5));
        Assert.True(SignalsOf(far.Raw).HasFlag(ZxSignals.SocketReadThreshold));
        Assert.Equal(ZxStatus.Ok, near.SetWriteThreshold(257_024));
        Assert.False(SignalsOf(near.Raw).HasFlag(ZxSignals.SocketWriteThreshold));
        Assert.Equal(ZxStatus.InvalidArgs, near.SetReadThreshold(-1));
        Assert.Equal(ZxStatus.InvalidArgs, near.SetReadThreshold(257_025));
    }

    [Fact]
    public void Basic_information_is_asked_of_any_handle()
    {
        var (near, far) = Zx.EventPair.Create();
        BasicInfo info = near.GetBasicInfo();
        Assert.Equal((ZxObjectType.EventPair, (ZxRights)0xF003, true), (info.ObjectType, info.Rights, info.IsWaitable));
        Assert.Equal(far.GetBasicInfo().Koid, info.RelatedKoid);
        Assert.Equal(info, near.ToHandle().GetBasicInfo());
    }

    [Fact]
    public void Disposing_of_what_was_shared_does_nothing()
    {
        var (server, client) = Socket.Create(SocketOptions.HasAccept);
        var (near, far) = Socket.Create();
        using (far)
        {
            client.Share(far).ThrowIfError();
        }

        Assert.False(SignalsOf(near.Raw).HasFlag(ZxSignals.SocketPeerClosed));
        server.Dispose();
        Assert.True(SignalsOf(near.Raw).HasFlag(ZxSignals.SocketPeerClosed));
    }

    [Fact]
    public void The_debugger_sees_the_object_behind_a_handle()
    {
        var (near, _) = Socket.Create();
        BasicInfo info = near.GetBasicInfo();
        var proxy = typeof(SocketHandle<SocketRights>).GetCustomAttribute<DebuggerTypeProxyAttribute>();
        Type view = Type.GetType(proxy!.ProxyTypeName)!.MakeGenericType(typeof(SocketRights));

        var shown = (HandleDebugView)Activator.CreateInstance(view, near)!;

        Assert.Equal(
            (near.Raw, ZxObjectType.Socket, info.Koid, info.Rights, ZxSignals.SocketWritable),
            (shown.Raw, shown.ObjectType!.Value, shown.Koid!.Value, shown.Rights!.Value, shown.Signals!.Value));
        near.Dispose();
        Assert.Null(((HandleDebugView)Activator.CreateInstance(view, near)!).Koid);
    }
}
