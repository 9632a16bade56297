using Zx.Kernel;
using Zx.Runtime.Tests.Model;

namespace Zx.Schedules.Scenarios;

/// <summary>
/// Whatever the schedule, a process that is disposed of while calls are made in it ends with no handle, every object that only it had
/// a handle to is dead, and no call hangs or answers anything that it could not answer before the end or after it.
/// </summary>
public sealed class DisposeTests : ScenarioTest
{
    private static readonly Dictionary<string, (Func<Owned, ZxStatus> Make, ZxStatus[] Answers)> Calls = new()
    {
        ["share"] = (owned => SystemCalls.SocketShare(owned.Pair, owned.Socket), [ZxStatus.Ok, ZxStatus.BadHandle, ZxStatus.PeerClosed]),
        ["accept"] = (
            owned => Answer(SystemCalls.SocketAccept(owned.Pair, out uint socket), socket),
            [ZxStatus.Ok, ZxStatus.BadHandle, ZxStatus.BadState]),
        ["duplicate"] = (
            owned => Answer(SystemCalls.HandleDuplicate(owned.Socket, ZxRights.SameRights, out uint duplicate), duplicate),
            [ZxStatus.Ok, ZxStatus.BadHandle, ZxStatus.BadState]),
        ["replace"] = (
            owned => Answer(SystemCalls.HandleReplace(owned.Socket, ZxRights.Wait, out uint replaced), replaced),
            [ZxStatus.Ok, ZxStatus.BadHandle, ZxStatus.BadState]),
        ["close"] = (owned => SystemCalls.HandleClose(owned.Socket), [ZxStatus.Ok, ZxStatus.BadHandle]),
        ["create"] = (_ => Create(), [ZxStatus.Ok, ZxStatus.BadState]),
        ["write"] = (
            owned => SystemCalls.SocketWrite(owned.Socket, 0, [1], out _),
            [ZxStatus.Ok, ZxStatus.BadHandle]),
        ["read"] = (
            owned => SystemCalls.SocketRead(owned.Socket, 0, new byte[1], out _),
            [ZxStatus.Ok, ZxStatus.BadHandle]),
        ["send"] = (
            owned => SystemCalls.ChannelWrite(owned.Channel, 0, [1], [owned.Socket]),
            [ZxStatus.Ok, ZxStatus.BadHandle]),
        ["wait"] = (
            owned => SystemCalls.ObjectWaitOne(owned.Socket, ZxSignals.UserSignal0, ZxTime.Infinite, out _),
            [ZxStatus.Canceled, ZxStatus.BadHandle]),
        ["wait for several"] = (
            owned => SystemCalls.ObjectWaitMany(
                [new(owned.Socket, ZxSignals.UserSignal0), new(owned.Pair, ZxSignals.UserSignal0)], ZxTime.Infinite),
            [ZxStatus.Canceled, ZxStatus.BadHandle]),
        ["dispose"] = (_ => Dispose(ZxProcess.Current), [ZxStatus.Ok]),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_call_comes_before_the_end_or_after_it(string call) => Explorer.Explore(() =>
    {
        var ending = ZxProcess.Create("ending");
        (Owned owned, uint[] others) = Give(ending);
        ZxStatus status = ZxStatus.Internal;

        using (ending.Enter())
        {
            Together.Run(() => status = Calls[call].Make(owned), ending.Dispose);
        }

        AssertOneOf(status, Calls[call].Answers);
        Assert.Empty(ending.Handles);
        AssertAlone(others);
    });

    [Fact]
    public void What_is_handed_over_to_it_is_taken_or_destroyed() => Explorer.Explore(() =>
    {
        var ending = ZxProcess.Create("ending");
        (SocketHandle<SocketRights> near, SocketHandle<SocketRights> far) = Socket.Create();
        ZxStatus status = ZxStatus.Ok;

        Together.Run(() => status = Attempt.Of(() => ending.Adopt(near)), ending.Dispose);

        AssertOneOf(status, ZxStatus.Ok, ZxStatus.BadState);
        Assert.Empty(ending.Handles);
        Assert.Equal(ZxSignals.SocketPeerClosed, SignalsOf(far.Raw));
    });

    [Fact]
    public void What_is_shared_with_it_is_accepted_or_destroyed() => Explorer.Explore(() =>
    {
        var ending = ZxProcess.Create("ending");
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, uint b1) = Sockets();
        uint accepting = ending.Adopt(SocketHandle<SocketRights>.FromRaw(a1)).Raw;
        ZxStatus shared = ZxStatus.Internal;

        Together.Run(
            () => shared = SystemCalls.SocketShare(a0, b0),
            () => SystemCalls.AcceptWith(ending, accepting, ZxRights.None, out _),
            ending.Dispose);

        AssertOneOf(shared, ZxStatus.Ok, ZxStatus.PeerClosed);
        Assert.Empty(ending.Handles);
        AssertAlone([a0, b1]);
    });

    /// <summary>Makes what the process owns, and the other ends.</summary>
    private static (Owned Owned, uint[] Others) Give(ZxProcess process)
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint queued, uint queuedOther) = Sockets();
        Ok(SystemCalls.SocketShare(a0, queued));
        (uint b0, uint b1) = Sockets();
        Write(b1, [1]);
        Ok(SystemCalls.ChannelCreate(0, out uint c0, out uint c1));

        uint channel = process.Adopt(ChannelHandle<ChannelRights>.FromRaw(c0)).Raw;
        return (new Owned(Adopt(a1), Adopt(a0), Adopt(b0), channel), [c1, queuedOther, b1]);

        uint Adopt(uint socket) => process.Adopt(SocketHandle<SocketRights>.FromRaw(socket)).Raw;
    }

    /// <summary>Fails unless the other end of each is closed, once what is queued in those before is gone; then nothing is left.</summary>
    private static void AssertAlone(uint[] others)
    {
        foreach (uint other in others)
        {
            Assert.True((SignalsOf(other) & ZxSignals.SocketPeerClosed) != ZxSignals.None);
            Close(other);
        }

        Assert.Equal(0, HandleTable.LiveCount);
    }

    private static ZxStatus Create()
    {
        ZxStatus status = SystemCalls.SocketCreate(0, out uint near, out uint far);
        Assert.Equal(near == 0, far == 0);
        return Answer(status, near);
    }

    private static ZxStatus Answer(ZxStatus status, uint value)
    {
        Assert.Equal(status == ZxStatus.Ok, value != 0);
        return status;
    }

    private static ZxStatus Dispose(ZxProcess process)
    {
        process.Dispose();
        return ZxStatus.Ok;
    }

    /// <param name="Pair">An end with a socket in its queue; that of the other end is empty.</param>
    private sealed record Owned(uint Pair, uint OtherEnd, uint Socket, uint Channel);
}
