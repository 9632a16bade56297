using Zx.Kernel;

namespace Zx.Runtime.Tests.Sockets;

public sealed class SocketInfoTests : KernelTest
{
    private const ulong Capacity = 257_024;

    [Fact]
    public void A_stream_can_return_all_that_is_queued()
    {
        (uint near, uint far) = Sockets();
        Write(near, Bytes(8));
        Write(near, Bytes(5));
        Assert.Equal(
            new SocketInfoRecord { ReceiveMaximum = Capacity, ReceiveCount = 13, ReceiveAvailable = 13, TransmitMaximum = Capacity }, Info(far));
        Assert.Equal(
            new SocketInfoRecord { ReceiveMaximum = Capacity, TransmitMaximum = Capacity, TransmitCount = 13 }, Info(near));
        Read(far, 3);
        Assert.Equal((10u, 10u), (Info(far).ReceiveCount, Info(far).ReceiveAvailable));
    }

    [Fact]
    public void Datagrams_can_be_returned_one_by_one()
    {
        (uint near, uint far) = Sockets(SocketOptions.Datagram);
        Assert.Equal((0u, 0u), (Info(far).ReceiveCount, Info(far).ReceiveAvailable));
        Write(near, Bytes(8));
        Write(near, Bytes(5));
        Assert.Equal((13u, 8u), (Info(far).ReceiveCount, Info(far).ReceiveAvailable));
        Read(far, 1);
        Assert.Equal((5u, 5u), (Info(far).ReceiveCount, Info(far).ReceiveAvailable));
    }

    [Fact]
    public void When_the_other_end_is_closed_nothing_can_be_transmitted()
    {
        (uint near, uint far) = Sockets(SocketOptions.HasControl);
        Write(near, Bytes(8));
        Write(far, Bytes(5));
        Close(far);
        Assert.Equal(
            new SocketInfoRecord { Options = 2, ReceiveMaximum = Capacity, ReceiveCount = 5, ReceiveAvailable = 5 }, Info(near));
    }

    [Fact]
    public void Checks_come_in_the_kernels_order()
    {
        const uint Topic = (uint)ZxInfoTopic.Socket;
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ObjectGetInfo(Closed(), Topic, default, out _, out _));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ObjectGetInfo(EventWith(ZxRights.Read), Topic, default, out _, out _));
        Assert.Equal(ZxStatus.WrongType, SystemCalls.ObjectGetInfo(Event(), Topic, default, out _, out _));
        Assert.Equal(ZxStatus.BufferTooSmall, SystemCalls.ObjectGetInfo(Sockets().Near, Topic, new byte[47], out nuint actual, out nuint avail));
        Assert.Equal((0u, 1u), ((uint)actual, (uint)avail));
    }
}
