using Zx.Kernel;

namespace Zx.Runtime.Tests.Sockets;

/// <summary>What read, write and shutdown check, in the order in which they do.</summary>
public sealed class SocketCheckOrderTests : KernelTest
{
    [Fact]
    public void Write_checks_options_then_handle_then_right_then_type()
    {
        foreach (uint options in (uint[])[1, 2, 8, 12, 0x80000004])
        {
            Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.SocketWrite(Closed(), options, [1], out _));
        }

        Assert.Equal(ZxStatus.BadHandle, TryWrite(Closed(), 1));
        Assert.Equal(ZxStatus.AccessDenied, TryWrite(Event(), 1));
        Assert.Equal(ZxStatus.WrongType, TryWrite(EventWith(ZxRights.Write), 1));
        Assert.Equal(ZxStatus.AccessDenied, TryWrite(Without(ZxRights.Write, Sockets().Near), 1));
    }

    [Fact]
    public void Read_checks_options_then_handle_then_right_then_type()
    {
        foreach (uint options in (uint[])[1, 2, 16, 0x80000008])
        {
            Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.SocketRead(Closed(), options, new byte[1], out _));
        }

        Assert.Equal(ZxStatus.BadHandle, TryRead(Closed()));
        Assert.Equal(ZxStatus.AccessDenied, TryRead(Event()));
        Assert.Equal(ZxStatus.WrongType, TryRead(EventWith(ZxRights.Read)));
        Assert.Equal(ZxStatus.AccessDenied, TryRead(Without(ZxRights.Read, Sockets().Near)));
    }

    [Fact]
    public void Shutdown_checks_options_then_handle_then_the_right_to_write_then_type()
    {
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.SocketShutdown(Closed(), 4));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.SocketShutdown(Closed(), 0));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.SocketShutdown(Event(), 1));
        Assert.Equal(ZxStatus.WrongType, SystemCalls.SocketShutdown(EventWith(ZxRights.Write), 1));
        uint reader = Without(ZxRights.Write, Sockets().Near);
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.SocketShutdown(reader, (uint)SocketShutdownOptions.Read));
    }

    [Fact]
    public void Write_looks_at_the_other_end_then_at_this_end_then_at_the_data()
    {
        (uint near, uint far) = Sockets();
        Ok(SystemCalls.SocketShutdown(near, (uint)SocketShutdownOptions.Write));
        Assert.Equal(ZxStatus.BadState, TryWrite(near, 0));
        Close(far);
        Assert.Equal(ZxStatus.PeerClosed, TryWrite(near, 0));
    }

    [Fact]
    public void Read_of_an_empty_buffer_fails_even_for_no_bytes()
    {
        (uint near, uint far) = Sockets();
        Assert.Equal(ZxStatus.ShouldWait, TryRead(near, 0));
        Ok(SystemCalls.SocketShutdown(far, (uint)SocketShutdownOptions.Write));
        Assert.Equal(ZxStatus.BadState, TryRead(near, 0));
        Close(far);
        Assert.Equal(ZxStatus.PeerClosed, TryRead(near, 0));
    }
}
