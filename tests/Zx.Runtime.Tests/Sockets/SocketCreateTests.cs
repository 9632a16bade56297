using Zx.Kernel;

namespace Zx.Runtime.Tests.Sockets;

public sealed class SocketCreateTests : KernelTest
{
    [Fact]
    public void Every_combination_of_options_is_legal()
    {
        for (uint options = 0; options <= 7; options++)
        {
            Ok(SystemCalls.SocketCreate(options, out uint near, out uint far));
            Assert.Equal((options, options), (Info(near).Options, Info(far).Options));
        }
    }

    [Theory]
    [InlineData(8u)]
    [InlineData(0x80000000u)]
    [InlineData(uint.MaxValue)]
    public void An_unknown_option_makes_no_handle(uint options)
    {
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.SocketCreate(options, out uint near, out uint far));
        Assert.Equal((0u, 0u), (near, far));
        Assert.Empty(Process.Handles);
    }

    [Fact]
    public void Both_ends_have_the_default_rights_and_each_others_koid()
    {
        (uint near, uint far) = Sockets();
        var first = Basic(near);
        var second = Basic(far);
        Assert.Equal((0xF0CFu, 0xF0CFu), ((uint)first.Rights, (uint)second.Rights));
        Assert.Equal((ZxObjectType.Socket, ZxObjectType.Socket), (first.Type, second.Type));
        Assert.True(first.IsWaitable);
        Assert.True(first.Koid >= 1024);
        Assert.True(first.Koid < second.Koid);
        Assert.Equal((second.Koid, first.Koid), (first.RelatedKoid, second.RelatedKoid));
    }

    [Fact]
    public void The_related_koid_is_still_known_when_the_other_end_is_gone()
    {
        (uint near, uint far) = Sockets();
        ulong koid = Basic(far).Koid;
        Close(far);
        Assert.Equal(koid, Basic(near).RelatedKoid);
    }
}
