using Zx.Kernel;

namespace Zx.Runtime.Tests.Events;

public sealed class EventTests : KernelTest
{
    [Fact]
    public void Creation_takes_no_options()
    {
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.EventCreate(1, out uint @event));
        Assert.Equal(0u, @event);
        Assert.Equal((0xD003u, ZxObjectType.Event, ZxSignals.None), ((uint)Basic(Event()).Rights, Basic(Event()).Type, SignalsOf(Event())));
    }

    [Fact]
    public void Clear_comes_before_set()
    {
        uint @event = Event();
        Ok(SystemCalls.ObjectSignal(@event, ZxSignals.None, ZxSignals.EventSignaled | ZxSignals.UserSignal0));
        Ok(SystemCalls.ObjectSignal(@event, ZxSignals.EventSignaled | ZxSignals.UserSignal0, ZxSignals.UserSignal0));
        Assert.Equal(ZxSignals.UserSignal0, SignalsOf(@event));
    }

    [Fact]
    public void Signal_checks_in_the_kernels_order()
    {
        const ZxSignals System = ZxSignals.SocketReadable;
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ObjectSignal(Closed(), System, System));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ObjectSignal(Without(ZxRights.Signal, Event()), System, System));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSignal(Event(), System, ZxSignals.None));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSignal(Event(), ZxSignals.None, System));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSignal(Sockets().Near, ZxSignals.EventSignaled, ZxSignals.None));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSignal(Event(), ZxSignals.None, ZxSignals.HandleClosed));
    }

    [Fact]
    public void An_event_has_no_other_end()
    {
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ObjectSignalPeer(Event(), ZxSignals.None, ZxSignals.UserSignal0));
        Assert.Equal(
            ZxStatus.NotSupported, SystemCalls.ObjectSignalPeer(EventWith(ZxRights.SignalPeer), ZxSignals.SocketReadable, ZxSignals.None));
    }

    [Fact]
    public void Signal_peer_checks_in_the_kernels_order()
    {
        const ZxSignals System = ZxSignals.SocketReadable;
        (uint near, uint far) = Sockets();
        uint mute = Without(ZxRights.SignalPeer, Duplicate(near));
        Close(far);
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ObjectSignalPeer(Closed(), System, System));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ObjectSignalPeer(mute, System, System));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSignalPeer(near, System, ZxSignals.None));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSignalPeer(near, ZxSignals.None, System));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSignalPeer(near, ZxSignals.EventSignaled, ZxSignals.None));
        Assert.Equal(ZxStatus.PeerClosed, SystemCalls.ObjectSignalPeer(near, ZxSignals.None, ZxSignals.None));
        Ok(SystemCalls.ObjectSignal(near, ZxSignals.None, ZxSignals.UserSignal0));
    }

    [Fact]
    public void A_refused_signal_changes_nothing()
    {
        uint @event = Event();
        Ok(SystemCalls.ObjectSignal(@event, ZxSignals.None, ZxSignals.UserSignal0));
        Assert.Equal(
            ZxStatus.InvalidArgs, SystemCalls.ObjectSignal(@event, ZxSignals.UserSignal0, ZxSignals.UserSignal1 | ZxSignals.SocketReadable));
        Assert.Equal(ZxSignals.UserSignal0, SignalsOf(@event));
    }
}
