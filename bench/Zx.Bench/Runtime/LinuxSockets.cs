using System.Runtime.InteropServices;

namespace Zx.Bench.Runtime;

/// <summary>What Linux has for the same purpose: a pair of Unix sockets, and descriptors sent through them.</summary>
internal static unsafe partial class LinuxSockets
{
    // The numbers are Linux's.
    private const int AfUnix = 1;
    private const int SockStream = 1;
    private const int SolSocket = 1;
    private const int ScmRights = 1;

    public static (int Near, int Far) CreatePair()
    {
        int* ends = stackalloc int[2];
        Check(SocketPair(AfUnix, SockStream, 0, ends));
        return (ends[0], ends[1]);
    }

    public static void Write(int descriptor, ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            data = data[(int)Check(Write(descriptor, ref MemoryMarshal.GetReference(data), (nuint)data.Length))..];
        }
    }

    public static int Read(int descriptor, Span<byte> buffer) =>
        (int)Check(Read(descriptor, ref MemoryMarshal.GetReference(buffer), (nuint)buffer.Length));

    public static void Close(int descriptor) => Check(CloseDescriptor(descriptor));

    /// <summary>Sends a descriptor beside one byte of data.</summary>
    public static void SendDescriptor(int through, int descriptor)
    {
        byte data = 0;
        var vector = new IoVector { Base = &data, Length = 1 };
        var control = new RightsMessage { Length = (nuint)sizeof(RightsMessage) - 4, Level = SolSocket, Type = ScmRights, Descriptor = descriptor };
        var message = new Message { Vectors = &vector, VectorCount = 1, Control = &control, ControlLength = (nuint)sizeof(RightsMessage) };
        Check(SendMessage(through, &message, 0));
    }

    public static int ReceiveDescriptor(int from)
    {
        byte data;
        RightsMessage control;
        var vector = new IoVector { Base = &data, Length = 1 };
        var message = new Message { Vectors = &vector, VectorCount = 1, Control = &control, ControlLength = (nuint)sizeof(RightsMessage) };
        Check(ReceiveMessage(from, &message, 0));
        return control.Descriptor;
    }

    private static nint Check(nint result) =>
        result >= 0 ? result : throw new InvalidOperationException(Marshal.GetLastPInvokeErrorMessage());

    [LibraryImport("libc", EntryPoint = "socketpair", SetLastError = true)]
    private static partial int SocketPair(int domain, int type, int protocol, int* ends);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ref byte data, nuint length);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int descriptor, ref byte buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseDescriptor(int descriptor);

    [LibraryImport("libc", EntryPoint = "sendmsg", SetLastError = true)]
    private static partial nint SendMessage(int descriptor, Message* message, int flags);

    [LibraryImport("libc", EntryPoint = "recvmsg", SetLastError = true)]
    private static partial nint ReceiveMessage(int descriptor, Message* message, int flags);

    private struct IoVector
    {
        public void* Base;
        public nuint Length;
    }

    private struct Message
    {
        public void* Name;
        public uint NameLength;
        public IoVector* Vectors;
        public nuint VectorCount;
        public void* Control;
        public nuint ControlLength;
        public int Flags;
    }

    // A control message with one descriptor, padded to 24 bytes.
    [StructLayout(LayoutKind.Sequential, Size = 24)]
    private struct RightsMessage
    {
        public nuint Length;
        public int Level;
        public int Type;
        public int Descriptor;
    }
}
