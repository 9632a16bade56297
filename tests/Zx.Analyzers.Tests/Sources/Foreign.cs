#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading.Tasks;
using Zx;

namespace Foreign;

public enum Status
{
    Ok,
    ShouldWait,
    PeerClosed,
}

public sealed class Opts;

public static class Rights
{
    public const ZxRights None = ZxRights.None;
    public const ZxRights Read = ZxRights.Read;
    public const ZxRights Write = ZxRights.Write;
    public const ZxRights Transfer = ZxRights.Transfer;
    public const ZxRights Duplicate = ZxRights.Duplicate;
    public const ZxRights Wait = ZxRights.Wait;
    public const ZxRights All = Read | Write | Transfer | Duplicate | Wait;
    public const ZxRights Same = ZxRights.SameRights;
}

[Handle]
public struct Socket : IDisposable
{
    private readonly uint _value;

    private Socket(uint value) => _value = value;

    public static Socket Invalid => default;

    public readonly bool IsValid => _value != 0;

    public readonly uint Raw => _value;

    [return: HandleAcquire]
    public static (Socket A, Socket B) Create(Opts? options = null) => throw null!;

    public static Status TryCreate(Opts options, [HandleAcquire] out Socket a, [HandleAcquire] out Socket b) => throw null!;

    [Requires("this must have ZX_RIGHT_WRITE.")]
    public Status Share([HandleReleaseAlways, Requires("socket must have ZX_RIGHT_TRANSFER.")] Socket socket) => throw null!;

    [Requires("this must have ZX_RIGHT_READ.")]
    [return: HandleAcquire]
    public Socket Accept() => throw null!;

    [Requires("this must have ZX_RIGHT_READ.")]
    public Status TryAccept([HandleAcquire] out Socket socket) => throw null!;

    [Requires("this must have ZX_RIGHT_WRITE.")]
    public Status Write(byte[] data) => throw null!;

    [Requires("this must have ZX_RIGHT_READ.")]
    public int Read(byte[] buffer) => throw null!;

    [Requires("this must have ZX_RIGHT_WRITE.")]
    public Task<Status> WriteAsync(byte[] data) => throw null!;

    [Requires("this must have ZX_RIGHT_READ.")]
    public Task<int> ReadAsync(byte[] buffer) => throw null!;

    [HandleReleaseAlways]
    public void Close() => throw null!;

    [HandleReleaseAlways]
    public void Dispose() => throw null!;

    [Requires("this must have ZX_RIGHT_DUPLICATE.")]
    [return: HandleAcquire]
    public Socket Duplicate(ZxRights rights) => throw null!;

    [Requires("this must have ZX_RIGHT_DUPLICATE.")]
    public Status TryDuplicate(ZxRights rights, [HandleAcquire] out Socket duplicate) => throw null!;

    [HandleReleaseAlways]
    [return: HandleAcquire]
    public Socket Replace(ZxRights rights) => throw null!;

    [HandleReleaseAlways]
    public Status TryReplace(ZxRights rights, [HandleAcquire] out Socket replacement) => throw null!;

    [return: HandleAcquire]
    public static Socket Exchange([HandleAcquire] ref Socket place, [HandleReleaseAlways] Socket value) => throw null!;

    public static void CloseMany([HandleReleaseAlways] params Socket[] sockets) => throw null!;

    [Requires("left must have ZX_RIGHT_WRITE.")]
    public static Status operator <<([HandleUse] Socket left, [HandleReleaseAlways, Requires("right must have ZX_RIGHT_TRANSFER.")] Socket right) => throw null!;

    public static bool operator ==(Socket left, Socket right) => left._value == right._value;

    public static bool operator !=(Socket left, Socket right) => left._value != right._value;

    public override bool Equals(object? other) => other is Socket socket && this == socket;

    public override int GetHashCode() => (int)_value;
}

public static class SocketExtensions
{
    public static void SendTo([HandleReleaseAlways] this Socket socket, [HandleUse] Socket channel) => throw null!;
}

public static class Helpers
{
    public static bool Cond() => throw null!;

    public static void MayThrow() => throw null!;

    public static void Log(object? message) => throw null!;

    /// <summary>An assertion, as test libraries have them: throws unless both are equal.</summary>
    public static void AssertEqual<T>(T expected, T actual) => throw null!;

    [DoesNotReturn]
    public static void Fatal() => throw null!;

    public static Task Delay() => throw null!;

    public static void Use([HandleUse] Socket s) => throw null!;

    public static int Peek([HandleUse] in Socket s) => throw null!;

    public static void Take([HandleReleaseAlways] Socket s) => throw null!;

    public static bool TakeIf([HandleReleaseAlways] Socket s) => throw null!;

    public static void TakeBoth([HandleReleaseAlways] Socket a, [HandleReleaseAlways] Socket b) => throw null!;

    public static Status Mix([HandleReleaseAlways] Socket a, int b) => throw null!;

    [return: HandleAcquire]
    public static Socket Pass([HandleReleaseAlways] Socket s) => throw null!;

    public static byte[] Pack(object value) => throw null!;

    [return: HandleAcquire]
    public static Socket Make() => throw null!;

    public static bool TryMake([HandleAcquire] out Socket s) => throw null!;

    public static void Refill([HandleAcquire] ref Socket s) => throw null!;

    public static void Opaque(Socket s) => throw null!;

    public static void OpaqueRef(ref Socket s) => throw null!;

    public static void Later(Action action) => throw null!;

    [return: HandleAcquire]
    public static Task<Socket> GetAsync() => throw null!;

    public static Task SendAsync([HandleReleaseAlways] Socket s) => throw null!;

    /// <summary>Releases the handle only when it answers Ok.</summary>
    public static Status TryTake([HandleRelease] Socket s) => throw null!;

    /// <summary>A raw call: its handles are numbers.</summary>
    public static Status RawAccept([HandleUse] uint handle, [HandleAcquire] out uint accepted) => throw null!;

    public static Status RawClose([HandleReleaseAlways] uint handle) => throw null!;

    public static int RawRead([HandleUse] uint handle) => throw null!;
}
