using System.Runtime.InteropServices;
using Zx;

namespace FileDescriptors.Native;

/// <content>Descriptors of any kind.</content>
internal static unsafe partial class Backend
{
    private const int DuplicateCloseOnExec = 1030; // F_DUPFD_CLOEXEC
    private const int GetFlags = 3; // F_GETFL
    private const int AccessMode = 3; // O_ACCMODE
    private const int ReadOnly = 0; // O_RDONLY
    private const int WriteOnly = 1; // O_WRONLY
    private const int FromHere = 1; // SEEK_CUR
    private const int SocketLevel = 1; // SOL_SOCKET
    private const int SocketDomain = 39; // SO_DOMAIN
    private const int UnixDomain = 1; // AF_UNIX

    // The record of ZX_INFO_HANDLE_BASIC, as far as As looks at it.
    private const uint HandleBasic = 2;
    private const int HandleBasicSize = 32;
    private const int RightsOffset = 8;
    private const int TypeOffset = 12;

    public static ZxStatus HandleClose(uint handle) => Errors.StatusOf(LibC.Close(DescriptorOf(handle)));

    public static ZxStatus HandleDuplicate(uint handle, ZxRights rights, out uint copy)
    {
        copy = 0;
        int fd = DescriptorOf(handle);
        int flags = LibC.Control(fd, GetFlags, 0);
        return flags < 0 ? Errors.Last
            : rights != ZxRights.SameRights && (rights & ~RightsOf(fd, flags)) != 0 ? ZxStatus.AccessDenied
            : Made(LibC.Control(fd, DuplicateCloseOnExec, 0), out copy);
    }

    public static ZxStatus ObjectGetInfo(uint handle, uint topic, Span<byte> buffer, out nuint actual, out nuint avail)
    {
        actual = avail = 0;
        int fd = DescriptorOf(handle);
        int flags = LibC.Control(fd, GetFlags, 0);
        if (flags < 0)
        {
            return Errors.Last;
        }

        if (topic != HandleBasic)
        {
            return ZxStatus.NotSupported;
        }

        avail = 1;
        if (buffer.Length < HandleBasicSize)
        {
            return ZxStatus.BufferTooSmall;
        }

        actual = 1;
        buffer[..HandleBasicSize].Clear();
        MemoryMarshal.Write(buffer[RightsOffset..], (uint)RightsOf(fd, flags));
        MemoryMarshal.Write(buffer[TypeOffset..], (uint)(IsUnixSocket(fd) ? RawFdObjectTypes.UnixSocket : RawFdObjectTypes.Fd));
        return ZxStatus.Ok;
    }

    private static ZxRights RightsOf(int fd, int flags) =>
        ZxRights.Duplicate | ZxRights.Transfer
        | ((flags & AccessMode) != WriteOnly ? ZxRights.Read : ZxRights.None)
        | ((flags & AccessMode) != ReadOnly ? ZxRights.Write : ZxRights.None)
        | (LibC.Seek(fd, 0, FromHere) >= 0 ? RawFdRightsOf<Seek>.Mask : ZxRights.None);

    private static bool IsUnixSocket(int fd)
    {
        int domain;
        uint size = sizeof(int);
        return LibC.GetSocketOption(fd, SocketLevel, SocketDomain, &domain, &size) == 0 && domain == UnixDomain;
    }
}
