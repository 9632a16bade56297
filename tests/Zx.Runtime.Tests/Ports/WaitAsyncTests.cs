using Zx.Kernel;

namespace Zx.Runtime.Tests.Ports;

public sealed class WaitAsyncTests : PortTest
{
    [Fact]
    public void Checks_come_in_the_kernels_order_the_port_first()
    {
        uint @event = Event();
        Assert.Equal(ZxStatus.BadHandle, Wait(Closed(), Closed()));
        Assert.Equal(ZxStatus.AccessDenied, Wait(Closed(), Without(ZxRights.Write, NewPort())));
        Assert.Equal(ZxStatus.WrongType, Wait(Closed(), Sockets().Near));
        Assert.Equal(ZxStatus.BadHandle, Wait(Closed(), Port, 2));
        Assert.Equal(ZxStatus.AccessDenied, Wait(Without(ZxRights.Wait, Event()), Port, 2));
        Assert.Equal(ZxStatus.InvalidArgs, Wait(@event, Port, 2));
        Ok(Wait(@event, Port));

        static ZxStatus Wait(uint handle, uint port, uint options = 0) =>
            SystemCalls.ObjectWaitAsync(handle, port, Key, ZxSignals.UserSignal0, options);
    }

    [Fact]
    public void Once_tells_of_the_first_match_alone()
    {
        uint @event = Event();
        WaitFor(@event);
        AssertEmpty();
        Raise(@event, ZxSignals.UserSignal1);
        AssertEmpty();
        Raise(@event);
        Lower(@event);
        Raise(@event);

        PortPacket packet = Take();

        Assert.Equal((Key, PortPacketType.SignalOnce, ZxStatus.Ok), (packet.Key, packet.Type, packet.Status));
        Assert.Equal(ZxSignals.UserSignal0, packet.Signal.Trigger);
        Assert.Equal(ZxSignals.UserSignal0 | ZxSignals.UserSignal1, packet.Signal.Observed);
        Assert.Equal(1ul, packet.Signal.Count);
        AssertEmpty();
    }

    [Fact]
    public void Once_tells_at_once_of_a_signal_that_is_up()
    {
        uint @event = Event();
        Raise(@event);
        WaitFor(@event);
        Assert.Equal(ZxSignals.UserSignal0, Take().Signal.Observed);
    }

    [Fact]
    public void Repeating_tells_of_each_change_that_matches()
    {
        uint @event = Event();
        WaitFor(@event, WaitAsyncOptions.Repeating);
        Raise(@event);
        Assert.Equal(PortPacketType.SignalRepeating, Take().Type);

        // The level is still up, but nothing changes.
        Raise(@event);
        AssertEmpty();

        Raise(@event, ZxSignals.UserSignal1);
        Assert.Equal(ZxSignals.UserSignal0 | ZxSignals.UserSignal1, Take().Signal.Observed);
        Lower(@event);
        AssertEmpty();
    }

    [Fact]
    public void While_its_packet_is_queued_repeating_only_adds_to_what_was_observed()
    {
        uint @event = Event();
        WaitFor(@event, WaitAsyncOptions.Repeating);
        Raise(@event);
        Raise(@event, ZxSignals.UserSignal1);
        Lower(@event, ZxSignals.UserSignal1);
        Raise(@event, ZxSignals.UserSignal2);
        Assert.Equal(ZxSignals.UserSignal0 | ZxSignals.UserSignal1 | ZxSignals.UserSignal2, Take().Signal.Observed);
        AssertEmpty();
    }

    [Fact]
    public void A_channel_tells_how_many_messages_wait()
    {
        Ok(SystemCalls.ChannelCreate(0, out uint near, out uint far));
        Ok(SystemCalls.ChannelWrite(far, 0, "a"u8, []));
        Ok(SystemCalls.ChannelWrite(far, 0, "b"u8, []));
        Ok(SystemCalls.ObjectWaitAsync(near, Port, Key, ZxSignals.ChannelReadable, 0));
        Assert.Equal(2ul, Take().Signal.Count);
    }

    [Fact]
    public void Messages_are_counted_where_the_wait_begins_and_is_for_them()
    {
        Ok(SystemCalls.ChannelCreate(0, out uint near, out uint far));
        Ok(SystemCalls.ObjectWaitAsync(near, Port, Key, ZxSignals.ChannelReadable | ZxSignals.ChannelWritable, 0));
        Assert.Equal(1ul, Take().Signal.Count);

        Ok(SystemCalls.ObjectWaitAsync(near, Port, Key, ZxSignals.UserSignal0, 0));
        Ok(SystemCalls.ChannelWrite(far, 0, "a"u8, []));
        Ok(SystemCalls.ChannelWrite(far, 0, "b"u8, []));
        Raise(near);
        Assert.Equal(1ul, Take().Signal.Count);
    }

    [Theory]
    [InlineData(WaitAsyncOptions.Once)]
    [InlineData(WaitAsyncOptions.Repeating)]
    public void Closing_the_handle_ends_the_wait_silently(WaitAsyncOptions options)
    {
        uint @event = Event();
        uint duplicate = Duplicate(@event);
        WaitFor(@event, options);
        Close(@event);
        Raise(duplicate);
        AssertEmpty();
    }

    [Theory]
    [InlineData(WaitAsyncOptions.Once)]
    [InlineData(WaitAsyncOptions.Repeating)]
    public void A_packet_that_is_queued_stays_when_the_handle_is_closed(WaitAsyncOptions options)
    {
        uint @event = Event();
        WaitFor(@event, options);
        Raise(@event);
        Close(@event);
        Assert.Equal(ZxStatus.Ok, Take().Status);
        AssertEmpty();
    }

    [Theory]
    [InlineData(WaitAsyncOptions.Once)]
    [InlineData(WaitAsyncOptions.Repeating)]
    public void A_port_that_reports_closing_tells_that_a_handle_was_closed(WaitAsyncOptions options)
    {
        uint port = NewPort(PortOptions.ReportsClosing);
        uint @event = Event();
        WaitFor(@event, options, port: port);
        Close(@event);
        PortPacket packet = Take(port);
        Assert.Equal((Key, ZxStatus.Canceled, ZxSignals.HandleClosed), (packet.Key, packet.Status, packet.Signal.Observed));
        AssertEmpty(port);
    }

    [Theory]
    [InlineData(WaitAsyncOptions.Once)]
    [InlineData(WaitAsyncOptions.Repeating)]
    public void A_full_port_drops_the_packet_and_ends_the_wait(WaitAsyncOptions options)
    {
        uint @event = Event();
        WaitFor(@event, options);
        for (int i = 0; i < 2049; i++)
        {
            Ok(SystemCalls.PortQueue(Port, default));
        }

        Raise(@event);
        for (int i = 0; i < 2049; i++)
        {
            Assert.Equal(PortPacketType.User, Take().Type);
        }

        Lower(@event);
        Raise(@event);
        AssertEmpty();
        Assert.Equal(0, Observers(@event));
    }

    [Theory]
    [InlineData(WaitAsyncOptions.Once)]
    [InlineData(WaitAsyncOptions.Repeating)]
    public void A_wait_dies_when_it_fires_into_a_closed_port(WaitAsyncOptions options)
    {
        uint @event = Event();
        WaitFor(@event, options);
        Close(Port);
        Raise(@event);
        Assert.Equal(0, Observers(@event));
    }

    [Fact]
    public void A_wait_goes_on_while_its_handle_is_shared()
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, uint b1) = Sockets();
        Ok(SystemCalls.ObjectWaitAsync(b0, Port, Key, ZxSignals.SocketReadable, 0));
        Ok(SystemCalls.SocketShare(a0, b0));
        Ok(SystemCalls.SocketAccept(a1, out _));
        Write(b1, "x"u8);
        Assert.True(Take().Signal.Observed.HasFlag(ZxSignals.SocketReadable));
    }
}
