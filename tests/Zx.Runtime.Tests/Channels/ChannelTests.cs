using Zx.Kernel;

namespace Zx.Runtime.Tests.Channels;

public sealed class ChannelTests : KernelTest
{
    private readonly uint _near;
    private readonly uint _far;

    public ChannelTests()
    {
        Ok(SystemCalls.ChannelCreate(0, out _near, out _far));
    }

    [Fact]
    public void Creation_takes_no_options()
    {
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ChannelCreate(1, out _, out _));
        Assert.Equal((0xF00Eu, ZxObjectType.Channel), ((uint)Basic(_near).Rights, Basic(_near).Type));
        Assert.Equal((Basic(_far).Koid, Basic(_near).Koid), (Basic(_near).RelatedKoid, Basic(_far).RelatedKoid));
        Assert.Equal(ZxSignals.ChannelWritable, SignalsOf(_near));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.HandleDuplicate(_near, ZxRights.SameRights, out _));
    }

    [Fact]
    public void Messages_come_out_whole_and_in_order()
    {
        Ok(SystemCalls.ChannelWrite(_near, 0, "one"u8, []));
        Ok(SystemCalls.ChannelWrite(_near, 0, [], []));
        Ok(SystemCalls.ChannelWrite(_near, 0, "three"u8, []));
        Assert.Equal(ZxSignals.ChannelWritable | ZxSignals.ChannelReadable, SignalsOf(_far));
        Assert.Equal("one"u8.ToArray(), Read(_far).Bytes);
        Assert.Equal([], Read(_far).Bytes);
        Assert.Equal("three"u8.ToArray(), Read(_far).Bytes);
        Assert.Equal(ZxSignals.ChannelWritable, SignalsOf(_far));
        Assert.Equal(ZxStatus.ShouldWait, SystemCalls.ChannelRead(_far, 0, [], [], out _, out _));
    }

    [Fact]
    public void Reading_checks_in_the_kernels_order()
    {
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ChannelRead(Closed(), 2, [], [], out _, out _));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ChannelRead(Closed(), 0, [], [], out _, out _));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ChannelRead(Event(), 0, [], [], out _, out _));
        Assert.Equal(ZxStatus.WrongType, SystemCalls.ChannelRead(Sockets().Near, 0, [], [], out _, out _));
        Close(_far);
        Assert.Equal(ZxStatus.PeerClosed, SystemCalls.ChannelRead(_near, 0, [], [], out _, out _));
    }

    [Fact]
    public void A_message_that_does_not_fit_stays_unless_it_may_be_discarded()
    {
        uint @event = Event();
        Ok(SystemCalls.ChannelWrite(_near, 0, "12345"u8, [@event]));
        AssertTooSmall(4, 1, ChannelReadOptions.None);
        AssertTooSmall(5, 0, ChannelReadOptions.None);
        AssertTooSmall(4, 1, ChannelReadOptions.MayDiscard);
        Assert.Equal(ZxStatus.ShouldWait, SystemCalls.ChannelRead(_far, 0, [], [], out _, out _));

        void AssertTooSmall(int bytes, int handles, ChannelReadOptions options)
        {
            ZxStatus status = SystemCalls.ChannelRead(
                _far, (uint)options, new byte[bytes], new uint[handles], out uint actualBytes, out uint actualHandles);
            Assert.Equal((ZxStatus.BufferTooSmall, 5u, 1u), (status, actualBytes, actualHandles));
        }
    }

    [Fact]
    public void Handles_travel_with_their_rights()
    {
        (uint b0, uint b1) = Sockets();
        uint narrow = Duplicate(b0, ZxRights.Write | ZxRights.Transfer);
        ulong koid = Basic(b0).Koid;
        Ok(SystemCalls.ChannelWrite(_near, 0, "x"u8, [b0, narrow]));
        Assert.False(IsValid(b0));
        Assert.False(IsValid(narrow));

        uint[] received = Read(_far).Handles;

        Assert.Equal([0xF0CFu, (uint)(ZxRights.Write | ZxRights.Transfer)], received.Select(handle => (uint)Basic(handle).Rights));
        Assert.All(received, handle => Assert.Equal(koid, Basic(handle).Koid));
        Write(received[1], "through"u8);
        Assert.Equal("through"u8.ToArray(), Read(b1, 7));
    }

    [Theory]
    [InlineData(ZxStatus.InvalidArgs)]
    [InlineData(ZxStatus.OutOfRange)]
    [InlineData(ZxStatus.BadHandle)]
    [InlineData(ZxStatus.AccessDenied)]
    [InlineData(ZxStatus.WrongType)]
    [InlineData(ZxStatus.NotSupported)]
    [InlineData(ZxStatus.PeerClosed)]
    public void Writing_consumes_the_handles_whatever_goes_wrong(ZxStatus expected)
    {
        (uint b0, uint b1) = EventPair();
        (uint c0, uint c1) = EventPair();
        ZxStatus status = expected switch
        {
            ZxStatus.InvalidArgs => SystemCalls.ChannelWrite(_near, 1, [], [b0, c0]),
            ZxStatus.OutOfRange => SystemCalls.ChannelWrite(_near, 0, new byte[65537], [b0, c0]),
            ZxStatus.BadHandle => SystemCalls.ChannelWrite(_near, 0, [], [b0, Closed(), c0]),
            ZxStatus.AccessDenied => SystemCalls.ChannelWrite(_near, 0, [], [b0, Without(ZxRights.Transfer, Event()), c0]),
            ZxStatus.WrongType => SystemCalls.ChannelWrite(Sockets().Near, 0, [], [b0, c0]),
            ZxStatus.NotSupported => SystemCalls.ChannelWrite(_near, 0, [], [b0, _near, c0]),
            _ => WriteToClosed(),
        };

        Assert.Equal(expected, status);
        Assert.All((uint[])[b0, c0], handle => Assert.False(IsValid(handle)));
        Assert.All((uint[])[b1, c1], handle => Assert.Equal(ZxSignals.EventPairPeerClosed, SignalsOf(handle)));

        ZxStatus WriteToClosed()
        {
            Close(_far);
            return SystemCalls.ChannelWrite(_near, 0, [], [b0, c0]);
        }
    }

    [Fact]
    public void The_limits_are_the_kernels()
    {
        Ok(SystemCalls.ChannelWrite(_near, 0, new byte[65536], [.. Enumerable.Range(0, 64).Select(_ => Event())]));
        Assert.Equal(ZxStatus.OutOfRange, SystemCalls.ChannelWrite(_near, 0, [], [.. Enumerable.Range(0, 65).Select(_ => Event())]));
        (byte[] bytes, uint[] handles) = Read(_far);
        Assert.Equal((65536, 64), (bytes.Length, handles.Length));
    }

    [Fact]
    public void A_handle_twice_is_a_bad_handle()
    {
        uint @event = Event();
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ChannelWrite(_near, 0, [], [@event, @event]));
        Assert.False(IsValid(@event));
    }

    [Fact]
    public void What_was_written_before_the_other_end_closed_can_be_read()
    {
        Ok(SystemCalls.ChannelWrite(_near, 0, "last"u8, []));
        Close(_near);
        Assert.Equal(ZxSignals.ChannelReadable | ZxSignals.ChannelPeerClosed, SignalsOf(_far));
        Assert.Equal("last"u8.ToArray(), Read(_far).Bytes);
        Assert.Equal(ZxStatus.PeerClosed, SystemCalls.ChannelWrite(_far, 0, [], []));
    }

    [Fact]
    public void Handles_that_nobody_reads_are_closed_with_the_end_that_has_them()
    {
        (uint b0, uint b1) = EventPair();
        Ok(SystemCalls.ChannelWrite(_near, 0, [], [b0]));
        Close(_far);
        Assert.Equal(ZxSignals.EventPairPeerClosed, SignalsOf(b1));
    }

    [Fact]
    public void Handles_that_nobody_reads_are_closed_in_the_order_in_which_they_were_written()
    {
        Ok(SystemCalls.PortCreate(0, out uint port));
        uint[] watched = new uint[4];
        uint[] written = new uint[4];
        for (int i = 0; i < watched.Length; i++)
        {
            (watched[i], written[i]) = EventPair();
            Ok(SystemCalls.ObjectWaitAsync(watched[i], port, (ulong)i, ZxSignals.EventPairPeerClosed, 0));
        }

        Ok(SystemCalls.ChannelWrite(_near, 0, [], written.AsSpan(0, 2)));
        Ok(SystemCalls.ChannelWrite(_near, 0, [], written.AsSpan(2)));
        Close(_far);

        for (int i = 0; i < watched.Length; i++)
        {
            Ok(SystemCalls.PortWait(port, ZxTime.Poll, out PortPacket packet));
            Assert.Equal((ulong)i, packet.Key);
        }
    }

    [Fact]
    public void Channels_within_channels_end_without_deep_recursion()
    {
        uint outer = _near;
        for (int i = 0; i < 10_000; i++)
        {
            Ok(SystemCalls.ChannelCreate(0, out uint near, out uint far));
            Ok(SystemCalls.ChannelWrite(near, 0, [], [outer]));
            Close(near);
            outer = far;
        }

        Close(outer);
        Assert.Equal(ZxSignals.ChannelPeerClosed, SignalsOf(_far));
    }

    [Fact]
    public async Task A_wait_on_a_handle_that_is_sent_ends_when_it_is_read()
    {
        (uint b0, _) = EventPair();
        Waits.Waiter waiter = Waits.Waiter.Start(b0, ZxSignals.UserSignal0);
        Ok(SystemCalls.ChannelWrite(_near, 0, [], [b0]));
        Assert.False(waiter.Result.IsCompleted);
        Read(_far);
        Assert.Equal((ZxStatus.Canceled, ZxSignals.HandleClosed), await waiter.Result);
    }

    [Fact]
    public void The_typed_form_carries_handles_of_any_type()
    {
        (ChannelHandle<ChannelRights> near, ChannelHandle<ChannelRights> far) = Channel.Create();
        using EventHandle<EventRights> @event = Zx.Event.Create();
        near.Write("hello"u8, [@event.ToHandle()]).ThrowIfError();
        byte[] bytes = new byte[16];
        Handle[] handles = new Handle[1];
        (uint actualBytes, uint actualHandles) = far.Read(bytes, handles);
        Assert.Equal((5u, 1u), (actualBytes, actualHandles));
        using EventHandle<Wait> received = handles[0].As<EventHandle<Wait>>();
        near.Close().ThrowIfError();
        far.Close().ThrowIfError();
    }

    private static (byte[] Bytes, uint[] Handles) Read(uint handle)
    {
        byte[] bytes = new byte[65536];
        uint[] handles = new uint[64];
        Ok(SystemCalls.ChannelRead(handle, 0, bytes, handles, out uint actualBytes, out uint actualHandles));
        return (bytes[..(int)actualBytes], handles[..(int)actualHandles]);
    }
}
