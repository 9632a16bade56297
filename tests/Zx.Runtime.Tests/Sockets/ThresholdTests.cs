using Zx.Kernel;

namespace Zx.Runtime.Tests.Sockets;

public sealed class ThresholdTests : KernelTest
{
    private const ulong Capacity = 257_024;

    private readonly uint _near;
    private readonly uint _far;

    public ThresholdTests() => (_near, _far) = Sockets();

    [Theory]
    [InlineData(ZxProperty.SocketRxThreshold)]
    [InlineData(ZxProperty.SocketTxThreshold)]
    public void It_is_off_at_first_and_duplicates_share_it(ZxProperty property)
    {
        Assert.Equal(0u, Threshold(_near, property));
        Ok(SetThreshold(_near, property, 101));
        Assert.Equal(101u, Threshold(Duplicate(_near), property));
        Assert.Equal(0u, Threshold(_far, property));
    }

    [Theory]
    [InlineData(ZxProperty.SocketRxThreshold)]
    [InlineData(ZxProperty.SocketTxThreshold)]
    public void More_than_the_capacity_is_refused(ZxProperty property)
    {
        Ok(SetThreshold(_near, property, Capacity));
        Assert.Equal(ZxStatus.InvalidArgs, SetThreshold(_near, property, Capacity + 1));
        Assert.Equal(ZxStatus.InvalidArgs, SetThreshold(_near, property, ulong.MaxValue));
        Assert.Equal(Capacity, Threshold(_near, property));
    }

    [Theory]
    [InlineData(ZxProperty.SocketRxThreshold)]
    [InlineData(ZxProperty.SocketTxThreshold)]
    public void Checks_come_in_the_kernels_order(ZxProperty property)
    {
        byte[] value = BitConverter.GetBytes(Capacity + 1);
        uint set = (uint)property;
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSetProperty(Closed(), set, default));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ObjectSetProperty(Closed(), set, value.AsSpan(0, 4)));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ObjectSetProperty(Event(), set, value.AsSpan(0, 4)));
        Assert.Equal(ZxStatus.BufferTooSmall, SystemCalls.ObjectSetProperty(EventWith(ZxRights.SetProperty), set, value.AsSpan(0, 7)));
        Assert.Equal(ZxStatus.WrongType, SystemCalls.ObjectSetProperty(EventWith(ZxRights.SetProperty), set, value));
        Assert.Equal(ZxStatus.AccessDenied, SetThreshold(Without(ZxRights.SetProperty, Duplicate(_near)), property, 1));

        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectGetProperty(Closed(), set, default));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ObjectGetProperty(Closed(), set, value.AsSpan(0, 4)));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ObjectGetProperty(Event(), set, value.AsSpan(0, 4)));
        Assert.Equal(ZxStatus.BufferTooSmall, SystemCalls.ObjectGetProperty(EventWith(ZxRights.GetProperty), set, value.AsSpan(0, 7)));
        Assert.Equal(ZxStatus.WrongType, SystemCalls.ObjectGetProperty(EventWith(ZxRights.GetProperty), set, value));
    }

    [Fact]
    public void When_the_other_end_is_closed_only_the_write_threshold_cannot_be_set()
    {
        Ok(SetThreshold(_near, ZxProperty.SocketTxThreshold, 5));
        Close(_far);
        Assert.Equal(ZxStatus.PeerClosed, SetThreshold(_near, ZxProperty.SocketTxThreshold, Capacity + 1));
        Assert.Equal(5u, Threshold(_near, ZxProperty.SocketTxThreshold));
        Ok(SetThreshold(_near, ZxProperty.SocketRxThreshold, 5));
    }

    [Fact]
    public void The_name_is_32_zeros_and_cannot_be_changed()
    {
        byte[] name = Bytes(40);
        Assert.Equal(ZxStatus.BufferTooSmall, SystemCalls.ObjectGetProperty(_near, (uint)ZxProperty.Name, name.AsSpan(0, 31)));
        Ok(SystemCalls.ObjectGetProperty(_near, (uint)ZxProperty.Name, name));
        Assert.Equal([.. new byte[32], .. Bytes(40)[32..]], name);
        Assert.Equal(ZxStatus.NotSupported, SystemCalls.ObjectSetProperty(_near, (uint)ZxProperty.Name, "name"u8));
    }

    [Fact]
    public void An_unknown_property_is_an_invalid_argument_behind_the_right()
    {
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectGetProperty(_near, 99, new byte[64]));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSetProperty(_near, 99, new byte[64]));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ObjectGetProperty(Event(), 99, new byte[64]));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.ObjectSetProperty(Event(), 99, new byte[64]));
    }
}
