namespace Zx.Kernel;

/// <summary>One end of a socket.</summary>
internal sealed partial class SocketDispatcher : PeeredDispatcher<SocketDispatcher>
{
    private readonly SocketOptions _options;

    private SocketDispatcher(SocketOptions options, DispatcherLock gate)
        : base(ZxObjectType.Socket, gate, SignalsAtFirst(options))
    {
        _options = options;
        _received = new ReceiveBuffer(options.HasFlag(SocketOptions.Datagram));
    }

    public override ZxRights DefaultRights => RightsOf<SocketRights>.Mask;

    /// <summary>Whether the boundaries of what is written are kept.</summary>
    public bool HasDatagrams => (_options & SocketOptions.Datagram) != 0;

    protected override ZxSignals ProgramSignals => ZxSignals.UserAll;

    private bool HasControl => (_options & SocketOptions.HasControl) != 0;

    private bool HasAccept => (_options & SocketOptions.HasAccept) != 0;

    // Both are permanent once they are up, so the signals are where this is known.
    private bool IsWriteDisabled => (Signals & ZxSignals.SocketWriteDisabled) != 0;

    private bool IsReadDisabled => (Signals & ZxSignals.SocketPeerWriteDisabled) != 0;

    public static (SocketDispatcher End0, SocketDispatcher End1) CreatePair(SocketOptions options)
    {
        var gate = DispatcherLock.Create();
        return Pair(new SocketDispatcher(options, gate), new SocketDispatcher(options, gate));
    }

    protected override HandleSlot? ReleaseContent()
    {
        _received.Clear();
        _controlReceived.Clear();
        return TakeShared();
    }

    // Whatever can no longer be done is no longer announced; what is queued here can still be read and accepted.
    protected override void OnPeerClosed() => UpdateSignals(
        ZxSignals.SocketWritable | ZxSignals.SocketWriteThreshold | ZxSignals.SocketControlWritable | ZxSignals.SocketShare,
        ZxSignals.SocketPeerClosed);

    private static ZxSignals SignalsAtFirst(SocketOptions options) =>
        ZxSignals.SocketWritable |
        (options.HasFlag(SocketOptions.HasControl) ? ZxSignals.SocketControlWritable : ZxSignals.None) |
        (options.HasFlag(SocketOptions.HasAccept) ? ZxSignals.SocketShare : ZxSignals.None);
}
