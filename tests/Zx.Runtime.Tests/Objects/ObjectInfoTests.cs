using Zx.Kernel;

namespace Zx.Runtime.Tests.Objects;

public sealed class ObjectInfoTests : KernelTest
{
    public static TheoryData<ZxInfoTopic> Topics => [ZxInfoTopic.HandleValid, ZxInfoTopic.HandleBasic, ZxInfoTopic.HandleCount, ZxInfoTopic.Socket];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_topic_wants_a_handle(ZxInfoTopic topic)
    {
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ObjectGetInfo(0, (uint)topic, new byte[64], out _, out _));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ObjectGetInfo(Closed(), (uint)topic, new byte[64], out _, out _));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(3u)]
    [InlineData(uint.MaxValue)]
    public void An_unknown_topic_is_not_supported_whatever_the_handle(uint topic)
    {
        Assert.Equal(ZxStatus.NotSupported, SystemCalls.ObjectGetInfo(0, topic, default, out _, out _));
        Assert.Equal(ZxStatus.NotSupported, SystemCalls.ObjectGetInfo(Event(), topic, new byte[64], out _, out _));
    }

    [Theory]
    [InlineData(ZxInfoTopic.HandleBasic, 32)]
    [InlineData(ZxInfoTopic.HandleCount, 4)]
    [InlineData(ZxInfoTopic.Socket, 48)]
    public void A_buffer_that_is_too_short_is_not_touched(ZxInfoTopic topic, int length)
    {
        uint handle = Sockets().Near;
        byte[] buffer = Bytes(length - 1);
        Assert.Equal(ZxStatus.BufferTooSmall, SystemCalls.ObjectGetInfo(handle, (uint)topic, buffer, out nuint actual, out nuint avail));
        Assert.Equal((0u, 1u), ((uint)actual, (uint)avail));
        Assert.Equal(Bytes(length - 1), buffer);
        Ok(SystemCalls.ObjectGetInfo(handle, (uint)topic, new byte[length], out actual, out avail));
        Assert.Equal((1u, 1u), ((uint)actual, (uint)avail));
    }

    [Fact]
    public void Records_are_laid_out_as_in_c_and_nothing_behind_them_is_touched()
    {
        (uint near, uint far) = Sockets(SocketOptions.Datagram | SocketOptions.HasControl);
        Write(far, Bytes(5));
        Write(far, Bytes(7));
        Write(near, Bytes(3));
        ulong nearKoid = Basic(near).Koid;
        ulong farKoid = Basic(far).Koid;
        Duplicate(near);

        AssertRecord(near, ZxInfoTopic.HandleBasic, [.. Word(nearKoid), .. Half(0xF0CF), .. Half(14), .. Word(farKoid), .. Half(1), .. Half(0)]);
        AssertRecord(near, ZxInfoTopic.HandleCount, Half(2));
        AssertRecord(
            near,
            ZxInfoTopic.Socket,
            [.. Half(3), .. Half(0), .. Word(257_024), .. Word(12), .. Word(5), .. Word(257_024), .. Word(3)]);
        AssertRecord(near, ZxInfoTopic.HandleValid, []);

        uint @event = Event();
        AssertRecord(@event, ZxInfoTopic.HandleBasic, [.. Word(Basic(@event).Koid), .. Half(0xD003), .. Half(5), .. Word(0), .. Half(1), .. Half(0)]);
        uint pair = EventPair().Near;
        AssertRecord(
            pair, ZxInfoTopic.HandleBasic, [.. Word(Basic(pair).Koid), .. Half(0xF003), .. Half(16), .. Word(Basic(pair).RelatedKoid), .. Half(1), .. Half(0)]);
    }

    [Fact]
    public void A_failed_lookup_gives_no_counts_and_comes_before_the_size()
    {
        byte[] buffer = Bytes(64);
        uint blind = Without(ZxRights.Inspect, Sockets().Near);
        foreach ((uint handle, uint topic, ZxStatus status) in ((uint, uint, ZxStatus)[])
        [
            (Closed(), 99, ZxStatus.NotSupported),
            (Closed(), (uint)ZxInfoTopic.HandleBasic, ZxStatus.BadHandle),
            (blind, (uint)ZxInfoTopic.HandleCount, ZxStatus.AccessDenied),
            (blind, (uint)ZxInfoTopic.Socket, ZxStatus.AccessDenied),
            (Event(), (uint)ZxInfoTopic.Socket, ZxStatus.WrongType),
        ])
        {
            Assert.Equal(status, SystemCalls.ObjectGetInfo(handle, topic, default, out nuint actual, out nuint avail));
            Assert.Equal((0u, 0u), ((uint)actual, (uint)avail));
            Assert.Equal(status, SystemCalls.ObjectGetInfo(handle, topic, buffer, out actual, out avail));
            Assert.Equal((0u, 0u), ((uint)actual, (uint)avail));
        }

        Assert.Equal(Bytes(64), buffer);
    }

    [Fact]
    public void Basic_information_needs_no_right()
    {
        uint bare = Duplicate(Event(), ZxRights.None);
        Assert.Equal((ZxRights.None, ZxObjectType.Event, 0ul, true), (Basic(bare).Rights, Basic(bare).Type, Basic(bare).RelatedKoid, Basic(bare).IsWaitable));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ObjectGetInfo(bare, (uint)ZxInfoTopic.HandleCount, new byte[4], out _, out _));
    }

    [Fact]
    public void Duplicates_are_counted_and_share_the_koid()
    {
        uint @event = Event();
        uint duplicate = Duplicate(@event);
        Assert.Equal(2u, HandleCount(@event));
        Assert.Equal(Basic(@event).Koid, Basic(duplicate).Koid);
        Close(@event);
        Assert.Equal(1u, HandleCount(duplicate));
    }

    private static void AssertRecord(uint handle, ZxInfoTopic topic, byte[] record)
    {
        byte[] buffer = Bytes(64);
        Ok(SystemCalls.ObjectGetInfo(handle, (uint)topic, buffer, out _, out _));
        Assert.Equal([.. record, .. Bytes(64)[record.Length..]], buffer);
    }

    private static byte[] Word(ulong value) => BitConverter.GetBytes(value);

    private static byte[] Half(uint value) => BitConverter.GetBytes(value);
}
