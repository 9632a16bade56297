using Zx.Kernel;

namespace Zx.Runtime.Tests.Sockets;

public sealed class ShutdownTests : KernelTest
{
    private readonly uint _near;
    private readonly uint _far;

    public ShutdownTests()
    {
        (_near, _far) = Sockets();
        Write(_near, "queued"u8);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ending_writing_here_and_reading_there_are_the_same(bool atTheWriter)
    {
        Ok(atTheWriter
            ? SystemCalls.SocketShutdown(_near, (uint)SocketShutdownOptions.Write)
            : SystemCalls.SocketShutdown(_far, (uint)SocketShutdownOptions.Read));

        Assert.Equal(ZxStatus.BadState, TryWrite(_near, 1));
        Assert.Equal("queued"u8.ToArray(), Read(_far, 64));
        Assert.Equal(ZxStatus.BadState, TryRead(_far));

        Write(_far, "the other way"u8);
        Assert.Equal("the other way"u8.ToArray(), Read(_near, 64));
        Assert.Equal(ZxStatus.ShouldWait, TryRead(_near));

        Close(_near);
        Assert.Equal(ZxStatus.PeerClosed, TryRead(_far));
    }

    [Fact]
    public void Ending_both_ways_leaves_what_is_queued_and_then_bad_state_until_the_other_end_closes()
    {
        Write(_far, "both ways"u8);
        Ok(SystemCalls.SocketShutdown(_near, (uint)(SocketShutdownOptions.Write | SocketShutdownOptions.Read)));
        Assert.Equal((ZxStatus.BadState, ZxStatus.BadState), (TryWrite(_near, 1), TryWrite(_far, 1)));
        Assert.Equal((ZxStatus.BadState, ZxStatus.BadState), (TryWrite(_near, 0), TryWrite(_far, 0)));
        Assert.Equal("both ways"u8.ToArray(), Read(_near, 64));
        Assert.Equal("queued"u8.ToArray(), Read(_far, 64));
        Assert.Equal((ZxStatus.BadState, ZxStatus.BadState), (TryRead(_near), TryRead(_far, 0)));

        Close(_far);
        Assert.Equal((ZxStatus.PeerClosed, ZxStatus.PeerClosed), (TryRead(_near), TryWrite(_near, 1)));
    }

    [Fact]
    public void Ending_nothing_ends_nothing_and_ending_is_for_good()
    {
        Ok(SystemCalls.SocketShutdown(_near, 0));
        Write(_near, "x"u8);
        Ok(SystemCalls.SocketShutdown(_near, (uint)SocketShutdownOptions.Write));
        Ok(SystemCalls.SocketShutdown(_near, (uint)SocketShutdownOptions.Write));
        Ok(SystemCalls.SocketShutdown(_near, 0));
        Assert.Equal(ZxStatus.BadState, TryWrite(_near, 1));
    }

    [Fact]
    public void Datagrams_that_are_queued_survive_shutdown_and_close()
    {
        (uint near, uint far) = Sockets(SocketOptions.Datagram);
        Write(near, "one"u8);
        Write(near, "two"u8);
        Ok(SystemCalls.SocketShutdown(near, (uint)SocketShutdownOptions.Write));
        Assert.Equal("one"u8.ToArray(), Read(far, 64));
        Close(near);
        Assert.Equal("two"u8.ToArray(), Read(far, 64));
        Assert.Equal(ZxStatus.PeerClosed, TryRead(far));
    }

    [Fact]
    public void It_succeeds_when_the_other_end_is_closed()
    {
        Close(_far);
        Ok(SystemCalls.SocketShutdown(_near, (uint)(SocketShutdownOptions.Write | SocketShutdownOptions.Read)));
        Assert.Equal(ZxStatus.PeerClosed, TryWrite(_near, 1));
    }

    [Fact]
    public void The_share_queue_is_not_touched()
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        Ok(SystemCalls.SocketShutdown(a0, (uint)(SocketShutdownOptions.Write | SocketShutdownOptions.Read)));
        Ok(SystemCalls.SocketShare(a0, _near));
        Ok(SystemCalls.SocketAccept(a1, out _));
    }
}
