using Zx;

namespace FileDescriptors.Native;

/// <content>Descriptors through Unix sockets.</content>
internal static unsafe partial class Backend
{
    private const int SequencedPackets = 5; // SOCK_SEQPACKET
    private const int NoSignal = 0x4000; // MSG_NOSIGNAL
    private const int ReceivedCloseOnExec = 0x40000000; // MSG_CMSG_CLOEXEC

    public static ZxStatus UnixSocketCreate(out uint near, out uint far)
    {
        int* pair = stackalloc int[2];
        return Made(LibC.SocketPair(UnixDomain, SequencedPackets | CloseOnExec, 0, pair), new ReadOnlySpan<int>(pair, 2), out near, out far);
    }

    public static ZxStatus UnixSocketSend(uint socket, uint descriptor, ReadOnlySpan<byte> bytes)
    {
        nint result;
        DescriptorMessage control = DescriptorMessage.Of(DescriptorOf(descriptor));
        fixed (byte* start = bytes)
        {
            var vector = new IoVector { Start = start, Size = (nuint)bytes.Length };
            MessageHeader message = Header(&vector, &control);
            do
            {
                result = LibC.SendMessage(DescriptorOf(socket), &message, NoSignal);
            }
            while (Errors.IsInterrupted(result));
        }

        return Errors.StatusOf(result);
    }

    public static ZxStatus UnixSocketHandOver(uint socket, uint descriptor, ReadOnlySpan<byte> bytes)
    {
        ZxStatus status = UnixSocketSend(socket, descriptor, bytes);
        return status == ZxStatus.Ok ? HandleClose(descriptor) : status;
    }

    public static ZxStatus UnixSocketReceive(uint socket, Span<byte> buffer, out nuint actual, out uint descriptor)
    {
        nint result;
        DescriptorMessage control = default;
        fixed (byte* start = buffer)
        {
            var vector = new IoVector { Start = start, Size = (nuint)buffer.Length };
            MessageHeader message = Header(&vector, &control);
            do
            {
                result = LibC.ReceiveMessage(DescriptorOf(socket), &message, ReceivedCloseOnExec);
            }
            while (Errors.IsInterrupted(result));
        }

        descriptor = control.HasDescriptor ? HandleOf(control.Descriptor) : 0;
        ZxStatus status = Counted(result, out actual);
        return status != ZxStatus.Ok ? status
            : descriptor != 0 ? ZxStatus.Ok
            : result == 0 ? ZxStatus.PeerClosed
            : ZxStatus.NotFound;
    }

    private static MessageHeader Header(IoVector* vector, DescriptorMessage* control) => new()
    {
        Vectors = vector,
        VectorCount = 1,
        Control = control,
        ControlSize = (nuint)sizeof(DescriptorMessage),
    };
}
