using Zx.Kernel;

namespace Zx.Runtime.Tests.Concurrency;

/// <summary>No handle is destroyed under the lock of a pair: while one is, other threads can use the pair. A broken rule hangs.</summary>
public sealed class LockRuleTests : KernelTest
{
    private readonly uint _a0;
    private readonly uint _a1;

    public LockRuleTests() => (_a0, _a1) = Sockets(SocketOptions.HasAccept);

    [Fact]
    public void A_share_that_fails_destroys_the_handle_after_it_has_left_the_pair()
    {
        (uint b0, uint b1) = Sockets();
        Ok(SystemCalls.SocketShare(_a0, Sockets().Near));
        Probe probe = ProbeOf(b1);

        Assert.Equal(ZxStatus.ShouldWait, SystemCalls.SocketShare(_a0, b0));

        Assert.True(probe.Ran);
    }

    [Fact]
    public void A_socket_shared_through_itself_is_destroyed_outside_its_own_lock()
    {
        (uint c0, uint c1) = Sockets(SocketOptions.HasAccept);
        (uint b0, uint b1) = Sockets();
        Ok(SystemCalls.SocketShare(c1, b0));
        Probe probe = ProbeOf(b1, c1);

        Assert.Equal(ZxStatus.BadState, SystemCalls.SocketShare(c0, c0));

        Assert.True(probe.Ran);
    }

    [Fact]
    public void A_queue_that_dies_destroys_the_handle_after_the_end_has_left_the_pair()
    {
        (uint b0, uint b1) = Sockets();
        Ok(SystemCalls.SocketShare(_a0, b0));
        Probe probe = ProbeOf(b1);

        Close(_a1);

        Assert.True(probe.Ran);
    }

    [Fact]
    public void Queues_can_be_crossed()
    {
        // Each direction of two pairs destroys sockets of the other's making, over and over, from two threads.
        (uint c0, uint c1) = Sockets(SocketOptions.HasAccept);
        Parallel.Invoke(() => ShareInto(_a0, c0), () => ShareInto(c0, _a0), () => ShareInto(_a1, c1), () => ShareInto(c1, _a1));

        static void ShareInto(uint first, uint second)
        {
            for (int i = 0; i < 2000; i++)
            {
                (uint near, uint far) = Sockets();
                SystemCalls.SocketShare(first, near);
                SystemCalls.SocketShare(second, far);
            }
        }

        Ok(SystemCalls.HandleCloseMany([_a0, _a1, c0, c1]));
        Assert.Empty(Process.Handles);
    }

    /// <summary>Watches an end; when its other end dies, uses another pair from another thread.</summary>
    private Probe ProbeOf(uint watched, uint? used = null)
    {
        Assert.True(HandleTable.TryFind(Process, watched, out HandleView view));
        var probe = new Probe(used ?? _a0);
        Assert.True(view.Dispatcher.TryObserve(probe, view));
        return probe;
    }

    private sealed class Probe(uint used) : SignalObserver
    {
        public bool Ran { get; private set; }

        public override void OnSignals(ZxSignals signals)
        {
            if (signals.HasFlag(ZxSignals.SocketPeerClosed))
            {
                var thread = new Thread(() => Ok(SystemCalls.ObjectSignal(used, ZxSignals.None, ZxSignals.UserSignal0)));
                thread.Start();
                thread.Join();
                Ran = true;
            }
        }

        public override void OnHandleClosed()
        {
        }
    }
}
