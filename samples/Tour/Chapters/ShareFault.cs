namespace Zx.Tour.Chapters;

/// <summary>A way to make a share fail.</summary>
/// <param name="Expected">The status that documents the failure.</param>
/// <param name="Description">What is wrong, in a few words.</param>
/// <param name="Provoke">Makes the handle to share through, and the handle to share.</param>
internal sealed record ShareFault(ZxStatus Expected, string Description, Func<(uint Channel, uint Shared)> Provoke)
{
    public static IReadOnlyList<ShareFault> All { get; } =
    [
        new(ZxStatus.BadHandle, "sharing through the invalid handle", () => (0, Stream())),
        new(ZxStatus.AccessDenied, "a channel without ZX_RIGHT_WRITE", () => (Limited(Channel(), ZxRights.Read), Stream())),
        new(ZxStatus.AccessDenied, "a socket without ZX_RIGHT_TRANSFER", () => (Channel(), Limited(Stream(), ZxRights.Write))),
        new(ZxStatus.WrongType, "sharing an event", () => (Channel(), Event.Create().Raw)),
        new(ZxStatus.BadState, "sharing a socket that can itself share", () => (Channel(), Channel())),
        new(ZxStatus.BadState, "sharing a channel through itself", SameSocket),
        new(ZxStatus.NotSupported, "a channel created without HasAccept", () => (Stream(), Stream())),
        new(ZxStatus.PeerClosed, "the channel's other end is closed", () => (WithPeerClosed(), Stream())),
        new(ZxStatus.ShouldWait, "the one-deep queue is full", () => (WithFullQueue(), Stream())),
    ];

    private static uint Stream() => OneEnd(SocketOptions.Stream);

    private static uint Channel() => OneEnd(SocketOptions.HasAccept);

    /// <summary>One end as a number; the other one stays open, by its number, until the tour ends.</summary>
    private static uint OneEnd(SocketOptions options)
    {
        var (near, far) = Socket.Create(options);
        _ = far.Raw;
        return near.Raw;
    }

    private static (uint Channel, uint Shared) SameSocket()
    {
        uint channel = Channel();
        return (channel, channel);
    }

    private static uint Limited(uint handle, ZxRights rights)
    {
        Sys.HandleReplace(handle, rights, out uint limited).ThrowIfError();
        return limited;
    }

    private static uint WithPeerClosed()
    {
        var (channel, peer) = Socket.Create(SocketOptions.HasAccept);
        peer.Dispose();
        return channel.Raw;
    }

    private static uint WithFullQueue()
    {
        uint channel = Channel();
        Sys.SocketShare(channel, Stream()).ThrowIfError();
        return channel;
    }
}
