using Zx;

namespace FileDescriptors.Native;

/// <content>Descriptors that bytes go through.</content>
internal static unsafe partial class Backend
{
    private const int CloseOnExec = 0x80000; // O_CLOEXEC, EFD_CLOEXEC, SOCK_CLOEXEC
    private const uint MemoryCloseOnExec = 1; // MFD_CLOEXEC
    private const int LongestName = 249;

    public static ZxStatus FdPipe(out uint reader, out uint writer)
    {
        int* pair = stackalloc int[2];
        return Made(LibC.Pipe(pair, CloseOnExec), new ReadOnlySpan<int>(pair, 2), out reader, out writer);
    }

    public static ZxStatus FdEvent(uint initial, out uint handle) => Made(LibC.Event(initial, CloseOnExec), out handle);

    public static ZxStatus FdMemory(ReadOnlySpan<byte> name, out uint handle)
    {
        handle = 0;
        if (name.Length > LongestName || name.Contains((byte)0))
        {
            return ZxStatus.InvalidArgs;
        }

        Span<byte> terminated = stackalloc byte[LongestName + 1];
        name.CopyTo(terminated);
        fixed (byte* start = terminated)
        {
            return Made(LibC.Memory(start, MemoryCloseOnExec), out handle);
        }
    }

    public static ZxStatus FdRead(uint fd, Span<byte> buffer, out nuint actual)
    {
        nint result;
        fixed (byte* start = buffer)
        {
            do
            {
                result = LibC.Read(DescriptorOf(fd), start, (nuint)buffer.Length);
            }
            while (Errors.IsInterrupted(result));
        }

        return Counted(result, out actual);
    }

    public static ZxStatus FdWrite(uint fd, ReadOnlySpan<byte> buffer, out nuint actual)
    {
        nint result;
        fixed (byte* start = buffer)
        {
            do
            {
                result = LibC.Write(DescriptorOf(fd), start, (nuint)buffer.Length);
            }
            while (Errors.IsInterrupted(result));
        }

        return Counted(result, out actual);
    }

    public static ZxStatus FdSeek(uint fd, long offset, uint origin, out long position)
    {
        long result = LibC.Seek(DescriptorOf(fd), offset, (int)origin);
        position = long.Max(result, 0);
        return Errors.StatusOf(result);
    }
}
