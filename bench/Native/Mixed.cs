using System.Runtime.InteropServices;
using Zx;

namespace Zx.Bench.Native;

/// <summary>Managed code in one library with the exported calls: it has handles in common with C, and does the same loops.</summary>
internal static class Mixed
{
    /// <summary>Gives C one end of a socket into which managed code has written a byte.</summary>
    [UnmanagedCallersOnly(EntryPoint = "mixed_give")]
    public static uint Give(byte value)
    {
        var (near, far) = Socket.Create();
        near.Write([value]);
        near.Close().ThrowIfError();
        return far.Raw;
    }

    /// <summary>Takes a socket that C has made, and reads a byte from it.</summary>
    /// <returns>The byte, or a status.</returns>
    [UnmanagedCallersOnly(EntryPoint = "mixed_take")]
    public static int Take(uint handle)
    {
        Span<byte> buffer = stackalloc byte[1];
        ZxStatus status = Sys.SocketRead(handle, 0, buffer, out _);
        Sys.HandleClose(handle).ThrowIfError();
        return status == ZxStatus.Ok ? buffer[0] : (int)status;
    }

    [UnmanagedCallersOnly(EntryPoint = "mixed_ask")]
    public static void Ask(uint handle, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            Sys.ObjectGetInfo(handle, (uint)ZxInfoTopic.HandleValid, default, out _, out _).ThrowIfError();
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mixed_write_read")]
    public static void WriteRead(uint near, uint far, int size, int rounds)
    {
        Span<byte> buffer = stackalloc byte[size];
        for (int i = 0; i < rounds; i++)
        {
            Sys.SocketWrite(near, 0, buffer, out _).ThrowIfError();
            Sys.SocketRead(far, 0, buffer, out _).ThrowIfError();
        }
    }

    /// <returns>The socket as it was accepted last.</returns>
    [UnmanagedCallersOnly(EntryPoint = "mixed_share_accept")]
    public static uint ShareAccept(uint near, uint far, uint socket, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            Sys.SocketShare(near, socket).ThrowIfError();
            Sys.SocketAccept(far, out socket).ThrowIfError();
        }

        return socket;
    }
}
