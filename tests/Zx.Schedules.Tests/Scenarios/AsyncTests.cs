using Zx.Kernel;

namespace Zx.Schedules.Scenarios;

/// <summary>Whatever the schedule, what waits without a thread ends once, and a handle that was to be sent is somewhere.</summary>
public sealed class AsyncTests : ScenarioTest
{
    [Fact]
    public void A_wait_ends_by_the_signal_or_by_the_cancellation() => Explorer.Explore(() =>
    {
        uint @event = Event();
        using var source = new CancellationTokenSource();
        string ending = "";

        Together.Run(
            () => ending = Ending(() => WaitAsync(@event, source.Token)),
            () => Ok(SystemCalls.ObjectSignal(@event, ZxSignals.None, ZxSignals.UserSignal0)),
            source.Cancel);

        AssertOneOf(ending, "UserSignal0", "cancelled");
        Assert.Equal(0, Observers(@event));
    });

    [Fact]
    public void A_wait_ends_by_the_handle() => Explorer.Explore(() =>
    {
        uint @event = Event();
        string ending = "";

        Together.Run(() => ending = Ending(() => WaitAsync(@event, CancellationToken.None)), () => Close(@event));

        AssertOneOf(ending, "Canceled", "BadHandle");
    });

    [Fact]
    public void A_wait_ends_by_the_handle_or_by_the_cancellation() => Explorer.Explore(() =>
    {
        uint @event = Event();
        uint other = Duplicate(@event);
        using var source = new CancellationTokenSource();
        string ending = "";

        Together.Run(() => ending = Ending(() => WaitAsync(@event, source.Token)), () => Close(@event), source.Cancel);

        AssertOneOf(ending, "Canceled", "BadHandle", "cancelled");
        Assert.Equal(0, Observers(other));
    });

    [Fact]
    public void Of_two_waits_each_ends() => Explorer.Explore(() =>
    {
        uint @event = Event();
        string[] endings = ["", ""];

        Together.Run(
            () => endings[0] = Ending(() => WaitAsync(@event, CancellationToken.None)),
            () => endings[1] = Ending(() => WaitAsync(@event, CancellationToken.None)),
            () => Ok(SystemCalls.ObjectSignal(@event, ZxSignals.None, ZxSignals.UserSignal0)));

        Assert.Equal(["UserSignal0", "UserSignal0"], endings);
    });

    [Fact]
    public void A_share_takes_the_handle_only_if_it_succeeds() => Explorer.Explore(() =>
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, _) = Sockets();
        (uint c0, _) = Sockets();
        Ok(SystemCalls.SocketShare(a0, b0));
        using var source = new CancellationTokenSource();
        string ending = "";

        Together.Run(
            () => ending = Ending(() => ShareAsync(a0, c0, source.Token)),
            () => Ok(SystemCalls.SocketAccept(a1, out _)),
            source.Cancel);

        AssertOneOf(ending, "Ok", "cancelled");
        Assert.Equal(ending == "Ok", !IsValid(c0));
        Assert.Equal(ending == "Ok" ? ZxStatus.Ok : ZxStatus.ShouldWait, SystemCalls.SocketAccept(a1, out _));
    });

    [Fact]
    public void A_share_in_a_process_that_ends_is_queued_or_destroyed() => Explorer.Explore(() =>
    {
        var ending = ZxProcess.Create("ending");
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        Ok(SystemCalls.SocketShare(a0, Sockets().Near));
        (uint c0, uint c1) = Sockets();
        uint through = ending.Adopt(SocketHandle<SocketRights>.FromRaw(a0)).Raw;
        uint shared = ending.Adopt(SocketHandle<SocketRights>.FromRaw(c0)).Raw;
        ZxProcess own = ZxProcess.Current;
        string result = "";

        using (ending.Enter())
        {
            Together.Run(
                () => result = Ending(() => ShareAsync(through, shared, CancellationToken.None)),
                ending.Dispose,
                () => Ok(SystemCalls.AcceptWith(own, a1, ZxRights.None, out _)));
        }

        AssertOneOf(result, "Ok", "Canceled", "BadHandle");
        Assert.Empty(ending.Handles);
        Assert.Equal(result != "Ok", SignalsOf(c1).HasFlag(ZxSignals.SocketPeerClosed));
        Assert.True(SignalsOf(a1).HasFlag(ZxSignals.SocketPeerClosed));
    });

    [Fact]
    public void A_share_that_finds_nobody_leaves_the_handle() => Explorer.Explore(() =>
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, _) = Sockets();
        (uint c0, uint c1) = Sockets();
        Ok(SystemCalls.SocketShare(a0, b0));
        string ending = "";

        Together.Run(
            () => ending = Ending(() => ShareAsync(a0, c0, CancellationToken.None)),
            () => SystemCalls.SocketAccept(a1, out _),
            () => Close(a1));

        AssertOneOf(ending, "Ok", "PeerClosed");
        Assert.Equal(ending == "PeerClosed", IsValid(c0));
        Assert.Equal(ending == "Ok", SignalsOf(c1).HasFlag(ZxSignals.SocketPeerClosed));
    });

    [Fact]
    public void An_accept_gets_what_was_shared_before_the_end() => Explorer.Explore(() =>
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, uint b1) = Sockets();
        uint accepted = uint.MaxValue;
        ZxStatus shared = ZxStatus.Internal;

        Together.Run(
            () => accepted = Result(AsyncSocket.AcceptAsync(HandleReference.Current(a1), ZxRights.None, CancellationToken.None)),
            () => shared = SystemCalls.SocketShare(a0, b0),
            () => Close(a0));

        AssertOneOf(shared, ZxStatus.Ok, ZxStatus.BadHandle);
        Assert.Equal(shared == ZxStatus.Ok, accepted != 0);
        Assert.Equal(shared != ZxStatus.Ok, SignalsOf(b1).HasFlag(ZxSignals.SocketPeerClosed));
    });

    [Fact]
    public void Of_two_accepts_one_gets_the_handle() => Explorer.Explore(() =>
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, _) = Sockets();
        uint[] accepted = [0, 0];

        Together.Run(
            () => accepted[0] = Result(AsyncSocket.AcceptAsync(HandleReference.Current(a1), ZxRights.None, CancellationToken.None)),
            () => accepted[1] = Result(AsyncSocket.AcceptAsync(HandleReference.Current(a1), ZxRights.None, CancellationToken.None)),
            () =>
            {
                Ok(SystemCalls.SocketShare(a0, b0));
                Close(a0);
            });

        Assert.Single(accepted, socket => socket != 0);
    });

    [Fact]
    public void A_read_gets_what_is_written_before_the_end() => Explorer.Explore(() =>
    {
        (uint near, uint far) = Sockets();
        byte[] buffer = new byte[4];
        int read = -1;
        ZxStatus written = ZxStatus.Internal;

        Together.Run(
            () => read = Result(AsyncSocket.ReadAsync(HandleReference.Current(near), buffer, CancellationToken.None)),
            () => written = SystemCalls.SocketWrite(far, 0, [1, 2, 3], out _),
            () => Close(far));

        Assert.Equal(written == ZxStatus.Ok ? 3 : 0, read);
    });

    private static async ValueTask<string> WaitAsync(uint handle, CancellationToken cancellation)
    {
        ZxSignals signals = await HandleReference.Current(handle)
            .Until(ZxSignals.UserSignal0, SysRequirements.ObjectWaitOneHandle, cancellation).ConfigureAwait(false);
        return signals.ToString();
    }

    private static async ValueTask<string> ShareAsync(uint through, uint shared, CancellationToken cancellation)
    {
        await AsyncSocket.ShareAsync(HandleReference.Current(through), shared, cancellation).ConfigureAwait(false);
        return "Ok";
    }

    /// <summary>Blocks until a call is over, and says how it ended.</summary>
    private static string Ending(Func<ValueTask<string>> call)
    {
        try
        {
            return Result(call());
        }
        catch (OperationCanceledException)
        {
            return "cancelled";
        }
        catch (ZxException refused)
        {
            return refused.Status.ToString();
        }
    }

    private static TResult Result<TResult>(ValueTask<TResult> task)
    {
        Together.Await(task);
        return task.GetAwaiter().GetResult();
    }
}
