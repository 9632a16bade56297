using System.Runtime.InteropServices;

namespace FileDescriptors.Native;

/// <summary>struct iovec.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct IoVector
{
    public byte* Start;
    public nuint Size;
}

/// <summary>struct msghdr.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MessageHeader
{
    public void* Name;
    public uint NameSize;
    public IoVector* Vectors;
    public nuint VectorCount;
    public DescriptorMessage* Control;
    public nuint ControlSize;
    public int Flags;
}

/// <summary>struct cmsghdr with one descriptor behind it: an SCM_RIGHTS message.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DescriptorMessage
{
    private const int SocketLevel = 1; // SOL_SOCKET
    private const int DescriptorType = 1; // SCM_RIGHTS

    /// <summary>CMSG_LEN of one descriptor; what is left of the structure is padding.</summary>
    private const int SizeInUse = 20;

    private nuint _size;
    private int _level;
    private int _type;

    public static DescriptorMessage Of(int descriptor) =>
        new() { _size = SizeInUse, _level = SocketLevel, _type = DescriptorType, Descriptor = descriptor };

    public int Descriptor { get; private set; }

    /// <summary>Whether the kernel has put a descriptor into it.</summary>
    public readonly bool HasDescriptor => this is { _size: SizeInUse, _level: SocketLevel, _type: DescriptorType };
}
