using Zx.Kernel;

namespace Zx.Runtime.Tests.Objects;

/// <summary>Calls that found their handle just before the object's last one was closed: as late as calls that came after.</summary>
public sealed class LateCallTests : KernelTest
{
    [Fact]
    public void A_late_call_on_a_socket_answers_bad_handle_and_the_other_end_notices_nothing()
    {
        (uint near, uint far) = Sockets(SocketOptions.HasControl | SocketOptions.HasAccept);
        Write(far, "queued"u8);
        Write(far, "queued"u8, SocketWriteOptions.Control);
        Ok(SystemCalls.SocketShare(far, Sockets().Near));
        Assert.True(HandleTable.TryFind(Process, near, out HandleView view));
        var socket = (SocketDispatcher)view.Dispatcher;
        HandleSlot? shared = HandleTable.Claim(Process, Sockets().Near);
        Assert.NotNull(shared);
        byte[] one = [1];
        Close(near);

        ZxStatus[] answers =
        [
            socket.Write(one, out int written),
            socket.WriteControl(one, out int controlWritten),
            socket.Read(one, peek: false, out int read),
            socket.ReadControl(one, peek: false, out int controlRead),
            socket.Share(shared, (SocketDispatcher)shared.Dispatcher),
            socket.Accept(ZxRights.None, out HandleSlot? accepted),
            socket.Shutdown(SocketShutdownOptions.Write),
            socket.SetReadThreshold(1),
            socket.SetWriteThreshold(1),
            socket.SignalPeer(ZxSignals.None, ZxSignals.UserSignal0),
            socket.GetInfo(out _),
        ];

        Assert.All(answers, answer => Assert.Equal(ZxStatus.BadHandle, answer));
        Assert.Equal((0, 0, 0, 0), (written, controlWritten, read, controlRead));
        Assert.Null(accepted);
        Assert.Equal(ZxSignals.SocketPeerClosed, SignalsOf(far));
        Assert.False(socket.TryAddHandle());
        HandleTable.Destroy(shared);
    }

    [Fact]
    public void A_late_wait_answers_bad_handle_and_leaves_no_observer()
    {
        uint @event = Event();
        uint kept = Duplicate(@event);
        Assert.True(HandleTable.TryFind(Process, @event, out HandleView view));
        Close(@event);

        ZxStatus status = BlockingWait.Wait(view, ZxSignals.UserSignal0, ZxTime.Infinite, out ZxSignals observed);

        Assert.Equal((ZxStatus.BadHandle, ZxSignals.None), (status, observed));
        Assert.Equal(0, view.Dispatcher.CountObservers());
        Assert.True(IsValid(kept));
    }

    [Fact]
    public void A_late_signal_to_the_other_end_answers_bad_handle()
    {
        (uint near, uint far) = EventPair();
        Assert.True(HandleTable.TryFind(Process, near, out HandleView view));
        Close(near);

        Assert.Equal(ZxStatus.BadHandle, view.Dispatcher.SignalPeer(ZxSignals.None, ZxSignals.UserSignal0));
        Assert.Equal(ZxSignals.EventPairPeerClosed, SignalsOf(far));
    }
}
