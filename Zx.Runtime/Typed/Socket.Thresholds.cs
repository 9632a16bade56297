using System.Runtime.InteropServices;

namespace Zx;

public static partial class Socket
{
    /// <summary>Asks for <see cref="ZxSignals.SocketReadThreshold"/> while so many bytes are queued at this end.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The socket.</param>
    /// <param name="bytes">How many; zero for no signal.</param>
    /// <returns>
    /// <see cref="ZxStatus.Ok"/>; <see cref="ZxStatus.InvalidArgs"/> if it is negative or more than can be queued; or
    /// <see cref="ZxStatus.BadHandle"/>.
    /// </returns>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_SET_PROPERTY.")]
    public static ZxStatus SetReadThreshold<THandle>([HandleUse] this SocketHandle<THandle> handle, int bytes)
        where THandle : struct, ICanSetProperty =>
        SetThreshold(handle.Raw, ZxProperty.SocketRxThreshold, bytes);

    /// <summary>Asks for <see cref="ZxSignals.SocketWriteThreshold"/> while the other end has room for so many bytes.</summary>
    /// <typeparam name="THandle">The rights of <paramref name="handle"/>.</typeparam>
    /// <param name="handle">The socket.</param>
    /// <param name="bytes">How many, such as the length of a datagram to be written; zero for no signal.</param>
    /// <returns>
    /// <see cref="ZxStatus.Ok"/>; <see cref="ZxStatus.PeerClosed"/>; <see cref="ZxStatus.InvalidArgs"/> if it is negative or more than
    /// can be queued; or <see cref="ZxStatus.BadHandle"/>.
    /// </returns>
    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_SET_PROPERTY.")]
    public static ZxStatus SetWriteThreshold<THandle>([HandleUse] this SocketHandle<THandle> handle, int bytes)
        where THandle : struct, ICanSetProperty =>
        SetThreshold(handle.Raw, ZxProperty.SocketTxThreshold, bytes);

    // A negative number becomes one that is too large.
    private static ZxStatus SetThreshold(uint handle, ZxProperty property, int bytes)
    {
        ulong value = (ulong)bytes;
        return Sys.ObjectSetProperty(handle, (uint)property, MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in value)));
    }
}
