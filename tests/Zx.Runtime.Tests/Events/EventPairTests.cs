using Zx.Kernel;

namespace Zx.Runtime.Tests.Events;

public sealed class EventPairTests : KernelTest
{
    [Fact]
    public void Both_ends_know_of_each_other()
    {
        (uint near, uint far) = EventPair();
        Assert.Equal((0xF003u, ZxObjectType.EventPair), ((uint)Basic(near).Rights, Basic(near).Type));
        Assert.Equal((Basic(far).Koid, Basic(near).Koid), (Basic(near).RelatedKoid, Basic(far).RelatedKoid));
        Assert.NotEqual(Basic(near).Koid, Basic(far).Koid);
        Assert.Equal((ZxSignals.None, ZxSignals.None), (SignalsOf(near), SignalsOf(far)));
    }

    [Fact]
    public void Creation_takes_no_options() =>
        Assert.Equal(ZxStatus.NotSupported, SystemCalls.EventPairCreate(1, out _, out _));

    [Fact]
    public void Each_end_signals_itself_and_the_other()
    {
        (uint near, uint far) = EventPair();
        Ok(SystemCalls.ObjectSignal(near, ZxSignals.None, ZxSignals.UserSignal0));
        Ok(SystemCalls.ObjectSignalPeer(near, ZxSignals.None, ZxSignals.EventPairSignaled | ZxSignals.UserSignal1));
        Assert.Equal((ZxSignals.UserSignal0, ZxSignals.EventPairSignaled | ZxSignals.UserSignal1), (SignalsOf(near), SignalsOf(far)));
        Ok(SystemCalls.ObjectSignalPeer(near, ZxSignals.EventPairSignaled, ZxSignals.None));
        Assert.Equal(ZxSignals.UserSignal1, SignalsOf(far));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSignal(near, ZxSignals.None, ZxSignals.EventPairPeerClosed));
    }

    [Fact]
    public void Closing_one_end_is_seen_at_the_other_and_changes_nothing_else()
    {
        (uint near, uint far) = EventPair();
        Ok(SystemCalls.ObjectSignal(near, ZxSignals.None, ZxSignals.EventPairSignaled));
        Close(far);
        Assert.Equal(ZxSignals.EventPairPeerClosed | ZxSignals.EventPairSignaled, SignalsOf(near));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSignalPeer(near, ZxSignals.SocketReadable, ZxSignals.None));
        Assert.Equal(ZxStatus.PeerClosed, SystemCalls.ObjectSignalPeer(near, ZxSignals.None, ZxSignals.EventPairSignaled));
        Ok(SystemCalls.ObjectSignal(near, ZxSignals.EventPairSignaled, ZxSignals.None));
        Assert.Equal(ZxSignals.EventPairPeerClosed, SignalsOf(near));
    }
}
