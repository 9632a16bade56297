using System.Runtime.InteropServices;
using Zx;

namespace FileDescriptors.Native;

/// <summary>The errors of Linux as statuses.</summary>
internal static class Errors
{
    private const int Interrupted = 4; // EINTR

    /// <summary>Whether a call is to be made again: a signal came in between.</summary>
    public static bool IsInterrupted(long result) => result < 0 && Marshal.GetLastPInvokeError() == Interrupted;

    /// <summary>The status of a call, by what it returned.</summary>
    public static ZxStatus StatusOf(long result) => result < 0 ? Last : ZxStatus.Ok;

    /// <summary>The status of the call that failed last.</summary>
    public static ZxStatus Last => Marshal.GetLastPInvokeError() switch
    {
        1 or 13 => ZxStatus.AccessDenied, // EPERM, EACCES
        9 => ZxStatus.BadHandle, // EBADF
        11 => ZxStatus.ShouldWait, // EAGAIN
        12 => ZxStatus.NoMemory, // ENOMEM
        14 or 22 => ZxStatus.InvalidArgs, // EFAULT, EINVAL
        23 or 24 => ZxStatus.NoResources, // ENFILE, EMFILE
        27 => ZxStatus.FileBig, // EFBIG
        28 => ZxStatus.NoSpace, // ENOSPC
        29 or 88 => ZxStatus.WrongType, // ESPIPE, ENOTSOCK
        32 or 104 => ZxStatus.PeerClosed, // EPIPE, ECONNRESET
        _ => ZxStatus.Io,
    };
}
