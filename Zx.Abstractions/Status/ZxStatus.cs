namespace Zx;

/// <summary>What a call answers: zero on success, a negative number on failure (<c>zx_status_t</c>, signed 32 bits).</summary>
/// <remarks>
/// <c>ZX_ERR_SHOULD_WAIT</c> is <see cref="ShouldWait"/>, and so on by the same spelling. The numbers are those of
/// Zircon's <c>errors.h</c>; -5 is retired. The abigen front end compiles this file too, for the names it may meet.
/// </remarks>
#if ZX_COMPILER_COMPONENT
internal
#else
public
#endif
enum ZxStatus
{
    /// <summary>The call succeeded.</summary>
    Ok = 0,

    /// <summary>The system met an error it cannot explain.</summary>
    Internal = -1,

    /// <summary>The operation is not supported by this object.</summary>
    NotSupported = -2,

    /// <summary>The system ran out of a resource other than memory.</summary>
    NoResources = -3,

    /// <summary>There is no memory, or no free handle, left.</summary>
    NoMemory = -4,

    /// <summary>The call was interrupted and is to be repeated; never seen by a caller.</summary>
    InternalIntrRetry = -6,

    /// <summary>An argument is invalid.</summary>
    InvalidArgs = -10,

    /// <summary>The handle value names no handle of this process.</summary>
    BadHandle = -11,

    /// <summary>The object behind the handle is of another type.</summary>
    WrongType = -12,

    /// <summary>The call does not exist or may not be made here.</summary>
    BadSyscall = -13,

    /// <summary>An argument is outside the valid range.</summary>
    OutOfRange = -14,

    /// <summary>The buffer is too small for the result.</summary>
    BufferTooSmall = -15,

    /// <summary>The object is in a state that forbids the operation.</summary>
    BadState = -20,

    /// <summary>The deadline passed first.</summary>
    TimedOut = -21,

    /// <summary>The operation cannot be done now; wait for a signal and try again.</summary>
    ShouldWait = -22,

    /// <summary>The operation was cancelled, as when a handle is closed while it is waited on.</summary>
    Canceled = -23,

    /// <summary>The other end has been closed.</summary>
    PeerClosed = -24,

    /// <summary>What was asked for does not exist.</summary>
    NotFound = -25,

    /// <summary>What was to be made exists already.</summary>
    AlreadyExists = -26,

    /// <summary>The object is bound already.</summary>
    AlreadyBound = -27,

    /// <summary>The service is not available now.</summary>
    Unavailable = -28,

    /// <summary>The handle lacks a right, or a policy forbids the call.</summary>
    AccessDenied = -30,

    /// <summary>An input or output operation failed.</summary>
    Io = -40,

    /// <summary>The device refused the operation.</summary>
    IoRefused = -41,

    /// <summary>The data failed an integrity check.</summary>
    IoDataIntegrity = -42,

    /// <summary>Data was lost.</summary>
    IoDataLoss = -43,

    /// <summary>The device is not present.</summary>
    IoNotPresent = -44,

    /// <summary>More data was received than asked for.</summary>
    IoOverrun = -45,

    /// <summary>The operation missed its deadline.</summary>
    IoMissedDeadline = -46,

    /// <summary>The data is invalid.</summary>
    IoInvalid = -47,

    /// <summary>The path is too long or malformed.</summary>
    BadPath = -50,

    /// <summary>The object is not a directory.</summary>
    NotDir = -51,

    /// <summary>The object is not a file.</summary>
    NotFile = -52,

    /// <summary>The file is larger than the limit.</summary>
    FileBig = -53,

    /// <summary>The device has no space left.</summary>
    NoSpace = -54,

    /// <summary>The directory is not empty.</summary>
    NotEmpty = -55,

    /// <summary>Flow control of callbacks: do not call again.</summary>
    Stop = -60,

    /// <summary>Flow control of callbacks: call again for the next one.</summary>
    Next = -61,

    /// <summary>Flow control of callbacks: the operation goes on elsewhere.</summary>
    Async = -62,

    /// <summary>The protocol is not supported.</summary>
    ProtocolNotSupported = -70,

    /// <summary>The address cannot be reached.</summary>
    AddressUnreachable = -71,

    /// <summary>The address is in use.</summary>
    AddressInUse = -72,

    /// <summary>The socket is not connected.</summary>
    NotConnected = -73,

    /// <summary>The connection was refused.</summary>
    ConnectionRefused = -74,

    /// <summary>The connection was reset.</summary>
    ConnectionReset = -75,

    /// <summary>The connection was aborted.</summary>
    ConnectionAborted = -76,
}
