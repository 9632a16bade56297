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
}
