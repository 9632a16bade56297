namespace Zx.Runtime.Tests.Model;

/// <summary>An end of a channel as the specification has it: a list of messages.</summary>
internal sealed class ModelChannel : ModelEnd<ModelChannel>
{
    private readonly List<(byte[] Bytes, ModelHandle[] Handles)> _messages = [];

    public override ZxObjectType Type => ZxObjectType.Channel;

    public override ZxRights DefaultRights => (ZxRights)0xF00E;

    public override IEnumerable<ModelHandle> Queued => _messages.SelectMany(message => message.Handles);

    public override ZxSignals Signals =>
        Up(_messages.Count > 0, ZxSignals.ChannelReadable) |
        Up(Peer is not null, ZxSignals.ChannelWritable) |
        Up(Peer is null, ZxSignals.ChannelPeerClosed) |
        base.Signals;

    public static (ModelChannel, ModelChannel) CreatePair() => Pair(new ModelChannel(), new ModelChannel());

    public override int CountFor(ZxSignals trigger) =>
        trigger.HasFlag(ZxSignals.ChannelReadable) && _messages.Count > 0 ? _messages.Count : 1;

    /// <summary>Queues a message, with handles that belong to nobody; unless that succeeds, the caller destroys them.</summary>
    public ZxStatus Write(byte[] bytes, ModelHandle[] handles)
    {
        if (Peer is null)
        {
            return ZxStatus.PeerClosed;
        }

        Peer._messages.Add((bytes, handles));
        Peer.Tell();
        return ZxStatus.Ok;
    }

    /// <summary>Takes the first message, if it fits; destroys the handles of one that does not, if it may be dropped.</summary>
    /// <returns>The status, and the message: of one that does not fit only how long it is counts.</returns>
    public (ZxStatus Status, byte[] Bytes, ModelHandle[] Handles) Read(int byteCount, int handleCount, bool mayDiscard)
    {
        if (_messages.Count == 0)
        {
            return (Peer is null ? ZxStatus.PeerClosed : ZxStatus.ShouldWait, [], []);
        }

        (byte[] bytes, ModelHandle[] handles) = _messages[0];
        bool fits = bytes.Length <= byteCount && handles.Length <= handleCount;
        if (fits || mayDiscard)
        {
            _messages.RemoveAt(0);
            Tell();
        }

        if (!fits && mayDiscard)
        {
            DestroyAll(handles);
        }

        return (fits ? ZxStatus.Ok : ZxStatus.BufferTooSmall, bytes, handles);
    }

    protected override void DestroyContent() => DestroyAll(Queued);

    private static void DestroyAll(IEnumerable<ModelHandle> handles)
    {
        foreach (ModelHandle handle in handles)
        {
            handle.Destroy();
        }
    }
}
