using Zx.Kernel;

namespace Zx.Runtime.Tests.Sockets;

public sealed class ControlPlaneTests : KernelTest
{
    private const SocketReadOptions Control = SocketReadOptions.Control;
    private const SocketReadOptions Peek = SocketReadOptions.Control | SocketReadOptions.Peek;

    private readonly uint _near;
    private readonly uint _far;

    public ControlPlaneTests() => (_near, _far) = Sockets(SocketOptions.HasControl);

    [Fact]
    public void Without_the_option_there_is_none()
    {
        (uint near, uint far) = Sockets();
        Assert.Equal(ZxStatus.BadState, TryWrite(near, 1, SocketWriteOptions.Control));
        Assert.Equal(ZxStatus.BadState, TryRead(near, 1, Control));
        Close(far);
        Assert.Equal(ZxStatus.BadState, TryWrite(near, 0, SocketWriteOptions.Control));
    }

    [Fact]
    public void One_message_goes_each_way()
    {
        Assert.Equal(5, Write(_near, "hello"u8, SocketWriteOptions.Control));
        Assert.Equal(5, Write(_far, "world"u8, SocketWriteOptions.Control));
        Assert.Equal(ZxStatus.ShouldWait, TryWrite(_near, 1, SocketWriteOptions.Control));
        Assert.Equal("hello"u8.ToArray(), Read(_far, 9, Control));
        Assert.Equal("world"u8.ToArray(), Read(_near, 9, Control));
        Assert.Equal(ZxStatus.ShouldWait, TryRead(_far, 1, Control));
    }

    [Fact]
    public void Checks_come_in_the_kernels_order()
    {
        Write(_near, Bytes(1), SocketWriteOptions.Control);
        Assert.Equal(ZxStatus.ShouldWait, TryWrite(_near, 1, SocketWriteOptions.Control));
        Close(_far);
        Assert.Equal(ZxStatus.PeerClosed, TryWrite(_near, 1024, SocketWriteOptions.Control));
        Assert.Equal(ZxStatus.OutOfRange, TryWrite(_near, 1025, SocketWriteOptions.Control));
        Assert.Equal(ZxStatus.InvalidArgs, TryWrite(_near, 0, SocketWriteOptions.Control));
    }

    [Fact]
    public void The_longest_message_has_1024_bytes()
    {
        Assert.Equal(1024, Write(_near, Bytes(1024), SocketWriteOptions.Control));
        Assert.Equal(Bytes(1024), Read(_far, 4096, Control));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_short_read_drops_the_message(int length)
    {
        Write(_near, "hello"u8, SocketWriteOptions.Control);
        Assert.Equal("hello"u8[..length].ToArray(), Read(_far, length, Control));
        Assert.Equal(ZxStatus.ShouldWait, TryRead(_far, 9, Control));
        Write(_near, "again"u8, SocketWriteOptions.Control);
    }

    [Fact]
    public void Peek_leaves_the_message()
    {
        Assert.Equal(ZxStatus.ShouldWait, TryRead(_far, 1, Peek));
        Write(_near, "hello"u8, SocketWriteOptions.Control);
        Assert.Empty(Read(_far, 0, Peek));
        Assert.Equal("he"u8.ToArray(), Read(_far, 2, Peek));
        Assert.Equal("hello"u8.ToArray(), Read(_far, 9, Peek));
        Assert.Equal("hello"u8.ToArray(), Read(_far, 9, Control));
    }

    [Fact]
    public void Data_and_shutdown_do_not_touch_it()
    {
        Write(_near, Bytes(257_024));
        Ok(SystemCalls.SocketShutdown(_near, (uint)(SocketShutdownOptions.Write | SocketShutdownOptions.Read)));
        Write(_near, "hello"u8, SocketWriteOptions.Control);
        Write(_far, "world"u8, SocketWriteOptions.Control);
        Assert.Equal("hello"u8.ToArray(), Read(_far, 9, Control));
        Assert.Equal("world"u8.ToArray(), Read(_near, 9, Control));
    }

    [Fact]
    public void A_message_outlives_its_sender_and_an_empty_plane_says_should_wait_for_ever()
    {
        Write(_near, "hello"u8, SocketWriteOptions.Control);
        Close(_near);
        Assert.Equal("hello"u8.ToArray(), Read(_far, 9, Control));
        Assert.Equal(ZxStatus.ShouldWait, TryRead(_far, 9, Control));
    }
}
