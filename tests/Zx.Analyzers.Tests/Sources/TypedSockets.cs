#nullable enable
using System;
using Zx;

namespace Typed;

/// <summary>A handle type as the generator writes them, with as many calls as the tests need.</summary>
[Handle]
public readonly struct SocketHandle<TRights> : IDisposable
    where TRights : struct, IRights
{
    public uint Raw => throw null!;

    public bool IsInvalid => throw null!;

    [HandleReleaseAlways]
    public ZxStatus Close() => throw null!;

    [HandleReleaseIfOwned]
    public void Dispose() => throw null!;
}

public static class Socket
{
    public static ZxStatus Create([HandleAcquire] out SocketHandle<SocketRights> out0, [HandleAcquire] out SocketHandle<SocketRights> out1, uint options = 0) => throw null!;

    [return: HandleAcquire]
    public static (SocketHandle<SocketRights> Out0, SocketHandle<SocketRights> Out1) Create(uint options = 0) => throw null!;

    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.")]
    [Requires("socket_to_share must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_TRANSFER.")]
    public static ZxStatus Share<THandle, TSocketToShare>(this SocketHandle<THandle> handle, [HandleReleaseAlways] SocketHandle<TSocketToShare> socketToShare)
        where THandle : struct, ICanWrite
        where TSocketToShare : struct, ICanTransfer => throw null!;

    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.")]
    public static ZxStatus Write<THandle>(this SocketHandle<THandle> handle, ReadOnlySpan<byte> buffer, out int actual, uint options = 0)
        where THandle : struct, ICanWrite => throw null!;

    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.")]
    public static int Write<THandle>(this SocketHandle<THandle> handle, ReadOnlySpan<byte> buffer, uint options = 0)
        where THandle : struct, ICanWrite => throw null!;

    [Requires("handle must have ZX_RIGHT_DUPLICATE.")]
    [return: HandleAcquire]
    public static SocketHandle<TRights> Duplicate<THandle, TRights>(this SocketHandle<THandle> handle, TRights rights)
        where THandle : struct, ICanDuplicate
        where TRights : struct, IRights => throw null!;

    [Requires("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.")]
    [return: HandleAcquire]
    public static SocketHandle<AnyRights> Accept<THandle>(this SocketHandle<THandle> handle)
        where THandle : struct, ICanRead => throw null!;
}
