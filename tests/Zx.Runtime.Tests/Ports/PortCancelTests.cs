using Zx.Kernel;

namespace Zx.Runtime.Tests.Ports;

public sealed class PortCancelTests : PortTest
{
    [Fact]
    public void Checks_come_in_the_kernels_order()
    {
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.PortCancel(Closed(), Closed(), Key));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.PortCancel(Without(ZxRights.Write, NewPort()), Closed(), Key));
        Assert.Equal(ZxStatus.WrongType, SystemCalls.PortCancel(Sockets().Near, Closed(), Key));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.PortCancel(Port, Closed(), Key));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.PortCancel(Port, Without(ZxRights.Wait, Event()), Key));
        Assert.Equal(ZxStatus.NotFound, SystemCalls.PortCancel(Port, Event(), Key));
    }

    [Theory]
    [InlineData(WaitAsyncOptions.Once)]
    [InlineData(WaitAsyncOptions.Repeating)]
    public void A_cancelled_wait_tells_nothing_more(WaitAsyncOptions options)
    {
        uint @event = Event();
        WaitFor(@event, options);
        Ok(SystemCalls.PortCancel(Port, @event, Key));
        Raise(@event);
        AssertEmpty();
        Assert.Equal(ZxStatus.NotFound, SystemCalls.PortCancel(Port, @event, Key));
    }

    [Theory]
    [InlineData(WaitAsyncOptions.Once)]
    [InlineData(WaitAsyncOptions.Repeating)]
    public void A_packet_that_is_queued_is_taken_back(WaitAsyncOptions options)
    {
        uint @event = Event();
        WaitFor(@event, options);
        Raise(@event);
        Ok(SystemCalls.PortCancel(Port, @event, Key));
        AssertEmpty();
    }

    [Fact]
    public void Another_key_another_handle_and_another_port_are_left_alone()
    {
        uint @event = Event();
        uint duplicate = Duplicate(@event);
        uint other = NewPort();
        WaitFor(@event);
        WaitFor(@event, key: Key + 1);
        WaitFor(duplicate);
        WaitFor(@event, port: other);

        Ok(SystemCalls.PortCancel(Port, @event, Key));
        Raise(@event);

        Assert.Equal([Key, Key + 1], new[] { Take().Key, Take().Key }.Order());
        AssertEmpty();
        Assert.Equal(Key, Take(other).Key);
    }

    [Fact]
    public void The_packet_of_a_closed_handle_is_not_that_of_the_handle_that_got_its_place()
    {
        uint first = Event();
        Assert.True(HandleTable.TryFind(Process, first, out HandleView view));
        HandleSlot slot = view.Slot;
        WaitFor(first);
        Raise(first);
        Close(first);

        // Slots come round again; this one sooner or later with another handle.
        uint second;
        do
        {
            second = Event();
            Assert.True(HandleTable.TryFind(Process, second, out view));
            if (view.Slot != slot)
            {
                Close(second);
            }
        }
        while (view.Slot != slot);

        Assert.Equal(ZxStatus.NotFound, SystemCalls.PortCancel(Port, second, Key));
        Assert.Equal(Key, Take().Key);
    }

    [Fact]
    public void Packets_go_back_to_the_system()
    {
        // As many waits as the system has packets, several times over, by every way in which one can end.
        uint @event = Event();
        for (int i = 0; i < 3 * PortEntryPool.Capacity; i++)
        {
            WaitFor(@event, (WaitAsyncOptions)(i % 2), (ulong)i);
            switch (i % 3)
            {
                case 0:
                    Ok(SystemCalls.PortCancel(Port, @event, (ulong)i));
                    break;
                case 1:
                    Raise(@event);
                    Take();
                    Lower(@event);
                    SystemCalls.PortCancel(Port, @event, (ulong)i);
                    break;
                default:
                    Close(@event);
                    @event = Event();
                    break;
            }
        }
    }
}
