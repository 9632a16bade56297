using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Zx.Kernel;

namespace Zx;

public static partial class Socket
{
    /// <summary>Asks how a socket was created and how much is queued.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The socket.</param>
    /// <returns>What it is like at this moment.</returns>
    /// <exception cref="ZxException"><see cref="ZxStatus.BadHandle"/>: not a handle of this process.</exception>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_INSPECT.")]
    public static SocketInfo GetSocketInfo<THandle>([HandleUse] this SocketHandle<THandle> handle)
        where THandle : struct, ICanInspect
    {
        Unsafe.SkipInit(out SocketInfoRecord record);
        Span<byte> bytes = MemoryMarshal.AsBytes(new Span<SocketInfoRecord>(ref record));
        Sys.ObjectGetInfo(handle.Raw, (uint)ZxInfoTopic.Socket, bytes, out _, out _).ThrowIfError("zx_object_get_info");
        return new SocketInfo(
            (SocketOptions)record.Options,
            (int)record.ReceiveMaximum,
            (int)record.ReceiveCount,
            (int)record.ReceiveAvailable,
            (int)record.TransmitMaximum,
            (int)record.TransmitCount);
    }
}
