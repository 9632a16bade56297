using Zx.Kernel;

namespace Zx.Runtime.Tests.Sockets;

public sealed class AcceptTests : KernelTest
{
    private readonly uint _a0;
    private readonly uint _a1;

    public AcceptTests() => (_a0, _a1) = Sockets(SocketOptions.HasAccept);

    [Fact]
    public void Checks_come_in_the_kernels_order()
    {
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.SocketAccept(Closed(), out _));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.SocketAccept(Event(), out _));
        Assert.Equal(ZxStatus.WrongType, SystemCalls.SocketAccept(EventWith(ZxRights.Read), out _));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.SocketAccept(Without(ZxRights.Read, Sockets().Near), out _));
        Assert.Equal(ZxStatus.NotSupported, SystemCalls.SocketAccept(Sockets().Near, out _));
        Assert.Equal(ZxStatus.ShouldWait, SystemCalls.SocketAccept(_a1, out uint accepted));
        Assert.Equal(0u, accepted);
    }

    [Fact]
    public void An_empty_queue_says_should_wait_even_when_the_other_end_is_closed()
    {
        Close(_a0);
        Assert.Equal(ZxStatus.ShouldWait, SystemCalls.SocketAccept(_a1, out _));
    }

    [Fact]
    public void Data_goes_through_an_accepted_socket()
    {
        (uint b0, uint b1) = Sockets();
        Write(b1, "hello"u8);
        Ok(SystemCalls.SocketShare(_a0, b0));
        Ok(SystemCalls.SocketAccept(_a1, out uint accepted));

        Assert.Equal("hello"u8.ToArray(), Read(accepted, 16));
    }

    [Fact]
    public void The_two_directions_have_a_queue_each()
    {
        (uint b0, uint b1) = Sockets();
        (ulong koid0, ulong koid1) = (Basic(b0).Koid, Basic(b1).Koid);
        Ok(SystemCalls.SocketShare(_a0, b0));
        Ok(SystemCalls.SocketShare(_a1, b1));
        Ok(SystemCalls.SocketAccept(_a0, out uint fromFar));
        Ok(SystemCalls.SocketAccept(_a1, out uint fromNear));
        Assert.Equal((koid1, koid0), (Basic(fromFar).Koid, Basic(fromNear).Koid));
    }

    [Fact]
    public void The_value_that_was_shared_stays_dead_when_its_own_process_accepts()
    {
        (uint b0, _) = Sockets();
        Ok(SystemCalls.SocketShare(_a0, b0));
        Ok(SystemCalls.SocketAccept(_a1, out uint accepted));

        Assert.Equal(ZxStatus.BadHandle, SystemCalls.HandleClose(b0));
        Assert.True(IsValid(accepted));
    }

    [Fact]
    public void In_another_process_the_handle_has_another_value()
    {
        using var other = ZxProcess.Create("accepter");
        (uint b0, _) = Sockets();
        uint a1There = MoveTo(other, _a1);

        Ok(SystemCalls.SocketShare(_a0, b0));
        using (other.Enter())
        {
            Ok(SystemCalls.SocketAccept(a1There, out uint accepted));
            Assert.NotEqual(b0, accepted);
            Assert.True(IsValid(accepted));
            Assert.False(IsValid(b0));
        }

        Assert.False(IsValid(b0));
    }

    [Fact]
    public void What_was_shared_outlives_the_sharing_end()
    {
        (uint b0, uint b1) = Sockets();
        Ok(SystemCalls.SocketShare(_a0, b0));
        Close(_a0);

        Assert.True(SignalsOf(_a1).HasFlag(ZxSignals.SocketAccept));
        Ok(SystemCalls.SocketAccept(_a1, out uint accepted));
        Assert.False(SignalsOf(b1).HasFlag(ZxSignals.SocketPeerClosed));
        Assert.False(SignalsOf(_a1).HasFlag(ZxSignals.SocketShare));
        Assert.True(IsValid(accepted));
    }

    [Fact]
    public void What_was_shared_dies_with_the_accepting_end()
    {
        (uint b0, uint b1) = Sockets();
        Ok(SystemCalls.SocketShare(_a0, b0));
        Close(_a1);

        Assert.True(SignalsOf(b1).HasFlag(ZxSignals.SocketPeerClosed));
        Assert.Equal(ZxSignals.SocketPeerClosed, SignalsOf(_a0));
    }

    [Fact]
    public void A_queued_handle_counts_but_belongs_to_no_process()
    {
        (uint b0, _) = Sockets();
        uint kept = Duplicate(b0);
        int owned = Process.Handles.Count;
        Ok(SystemCalls.SocketShare(_a0, b0));
        Assert.Equal(2u, HandleCount(kept));
        Assert.Equal(owned - 1, Process.Handles.Count);
    }

    [Fact]
    public void Accepting_with_rights_leaves_in_the_queue_what_lacks_one()
    {
        (uint b0, uint b1) = Sockets();
        Ok(SystemCalls.SocketShare(_a0, Without(ZxRights.Write, b0)));

        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.AcceptWith(ZxProcess.Current, _a1, ZxRights.Read | ZxRights.Write, out uint refused));

        Assert.Equal(0u, refused);
        Assert.True(SignalsOf(_a1).HasFlag(ZxSignals.SocketAccept));
        Assert.False(SignalsOf(_a0).HasFlag(ZxSignals.SocketShare));
        Assert.False(SignalsOf(b1).HasFlag(ZxSignals.SocketPeerClosed));
        Ok(SystemCalls.AcceptWith(ZxProcess.Current, _a1, ZxRights.Read, out uint accepted));
        Assert.True(IsValid(accepted));
    }

    /// <summary>Hands a socket to another process, through a socket of which one end was made there.</summary>
    private static uint MoveTo(ZxProcess other, uint handle)
    {
        HandleSlot? slot = HandleTable.Claim(ZxProcess.Current, handle);
        Assert.NotNull(slot);
        Ok(HandleTable.Publish(slot, other, out uint value));
        return value;
    }
}
