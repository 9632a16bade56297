namespace Zx.Runtime.Tests.Model;

/// <summary>An end of a socket as the specification has it: plain lists, and signals that follow from what is in them.</summary>
internal sealed class ModelSocket(SocketOptions options) : ModelEnd<ModelSocket>
{
    private const int Capacity = 257_024;
    private const int MaximumControl = 1024;

    private readonly List<byte[]> _data = [];
    private byte[]? _control;
    private ModelHandle? _shared;
    private int _readThreshold;
    private int _writeThreshold;
    private bool _writeDisabled;
    private bool _readDisabled;

    public bool HasAccept => options.HasFlag(SocketOptions.HasAccept);

    public override ZxObjectType Type => ZxObjectType.Socket;

    public override ZxRights DefaultRights => (ZxRights)0xF0CF;

    public override IEnumerable<ModelHandle> Queued => _shared is null ? [] : [_shared];

    public override ZxSignals Signals =>
        Up(_data.Count > 0, ZxSignals.SocketReadable) |
        Up(Peer is { IsFull: false } && !_writeDisabled, ZxSignals.SocketWritable) |
        Up(Peer is null, ZxSignals.SocketPeerClosed) |
        Up(_readDisabled, ZxSignals.SocketPeerWriteDisabled) |
        Up(_writeDisabled, ZxSignals.SocketWriteDisabled) |
        Up(_control is not null, ZxSignals.SocketControlReadable) |
        Up(HasControl && Peer is { _control: null }, ZxSignals.SocketControlWritable) |
        Up(_shared is not null, ZxSignals.SocketAccept) |
        Up(HasAccept && Peer is { _shared: null }, ZxSignals.SocketShare) |
        Up(_readThreshold > 0 && Count >= _readThreshold, ZxSignals.SocketReadThreshold) |
        Up(_writeThreshold > 0 && Peer is not null && Peer.Free >= _writeThreshold, ZxSignals.SocketWriteThreshold) |
        base.Signals;

    private bool HasControl => options.HasFlag(SocketOptions.HasControl);

    private bool IsDatagram => options.HasFlag(SocketOptions.Datagram);

    private int Count => _data.Sum(piece => piece.Length);

    private int Free => Capacity - Count;

    private bool IsFull => Free == 0;

    public static (ModelSocket, ModelSocket) Create(SocketOptions options) =>
        Pair(new ModelSocket(options), new ModelSocket(options));

    public (ZxStatus, int) Write(byte[] data)
    {
        if (Peer is null)
        {
            return (ZxStatus.PeerClosed, 0);
        }

        if (_writeDisabled)
        {
            return (ZxStatus.BadState, 0);
        }

        if (data.Length == 0)
        {
            return (ZxStatus.Ok, 0);
        }

        if (Peer.IsFull)
        {
            return (ZxStatus.ShouldWait, 0);
        }

        if (IsDatagram && data.Length > Capacity)
        {
            return (ZxStatus.OutOfRange, 0);
        }

        if (IsDatagram && data.Length > Peer.Free)
        {
            return (ZxStatus.ShouldWait, 0);
        }

        int count = Math.Min(data.Length, Peer.Free);
        Peer._data.Add(data[..count]);
        TellPeerFirst();
        return (ZxStatus.Ok, count);
    }

    public (ZxStatus, byte[]) Read(int length, bool peek)
    {
        if (_data.Count == 0)
        {
            return (Peer is null ? ZxStatus.PeerClosed : _readDisabled ? ZxStatus.BadState : ZxStatus.ShouldWait, []);
        }

        byte[] all = IsDatagram ? _data[0] : [.. _data.SelectMany(piece => piece)];
        byte[] read = all[..Math.Min(length, all.Length)];
        if (!peek && read.Length > 0)
        {
            if (IsDatagram)
            {
                _data.RemoveAt(0);
            }
            else
            {
                _data.Clear();
                if (read.Length < all.Length)
                {
                    _data.Add(all[read.Length..]);
                }
            }

            TellBoth();
        }

        return (ZxStatus.Ok, read);
    }

    public (ZxStatus, int) WriteControl(byte[] message)
    {
        ZxStatus status = !HasControl ? ZxStatus.BadState
            : message.Length == 0 ? ZxStatus.InvalidArgs
            : message.Length > MaximumControl ? ZxStatus.OutOfRange
            : Peer is null ? ZxStatus.PeerClosed
            : Peer._control is not null ? ZxStatus.ShouldWait
            : ZxStatus.Ok;
        if (status != ZxStatus.Ok)
        {
            return (status, 0);
        }

        Peer!._control = message;
        TellPeerFirst();
        return (ZxStatus.Ok, message.Length);
    }

    public (ZxStatus, byte[]) ReadControl(int length, bool peek)
    {
        if (!HasControl || _control is null)
        {
            return (HasControl ? ZxStatus.ShouldWait : ZxStatus.BadState, []);
        }

        byte[] read = _control[..Math.Min(length, _control.Length)];
        _control = peek ? _control : null;
        TellBoth();
        return (ZxStatus.Ok, read);
    }

    /// <summary>Queues a handle that belongs to nobody; unless that succeeds, the caller destroys it.</summary>
    public ZxStatus Share(ModelHandle handle)
    {
        var socket = (ModelSocket)handle.Object;
        ZxStatus status = socket.HasAccept || socket == this || socket == Peer ? ZxStatus.BadState
            : !HasAccept ? ZxStatus.NotSupported
            : Peer is null ? ZxStatus.PeerClosed
            : Peer._shared is not null ? ZxStatus.ShouldWait
            : ZxStatus.Ok;
        if (status == ZxStatus.Ok)
        {
            Peer!._shared = handle;
            TellPeerFirst();
        }

        return status;
    }

    public (ZxStatus, ModelHandle?) Accept()
    {
        if (!HasAccept || _shared is null)
        {
            return (HasAccept ? ZxStatus.ShouldWait : ZxStatus.NotSupported, null);
        }

        ModelHandle accepted = _shared;
        _shared = null;
        TellBoth();
        return (ZxStatus.Ok, accepted);
    }

    public void Shutdown(SocketShutdownOptions what)
    {
        bool writing = what.HasFlag(SocketShutdownOptions.Write);
        bool reading = what.HasFlag(SocketShutdownOptions.Read);
        _writeDisabled |= writing;
        _readDisabled |= reading;
        if (Peer is not null)
        {
            Peer._readDisabled |= writing;
            Peer._writeDisabled |= reading;
        }

        TellBoth();
    }

    public ZxStatus SetThreshold(ZxProperty property, int bytes)
    {
        if (property == ZxProperty.SocketTxThreshold && Peer is null)
        {
            return ZxStatus.PeerClosed;
        }

        if (bytes > Capacity)
        {
            return ZxStatus.InvalidArgs;
        }

        _ = property == ZxProperty.SocketRxThreshold ? _readThreshold = bytes : _writeThreshold = bytes;
        Tell();
        return ZxStatus.Ok;
    }

    public int ThresholdOf(ZxProperty property) => property == ZxProperty.SocketRxThreshold ? _readThreshold : _writeThreshold;

    /// <summary>What the record of the topic says.</summary>
    public string Describe()
    {
        int available = IsDatagram ? _data.FirstOrDefault([]).Length : Count;
        return $"{options} {Capacity} {Count} {available} {(Peer is null ? 0 : Capacity)} {Peer?.Count ?? 0}";
    }

    protected override void DestroyContent() => _shared?.Destroy();
}
