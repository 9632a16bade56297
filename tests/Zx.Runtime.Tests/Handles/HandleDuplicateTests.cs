using Zx.Kernel;

namespace Zx.Runtime.Tests.Handles;

public sealed class HandleDuplicateTests : KernelTest
{
    [Theory]
    [InlineData(ZxRights.SameRights, ZxStatus.Ok)]
    [InlineData((ZxRights)0xF0CF, ZxStatus.Ok)]
    [InlineData(ZxRights.Read, ZxStatus.Ok)]
    [InlineData(ZxRights.None, ZxStatus.Ok)]
    [InlineData(ZxRights.Execute, ZxStatus.InvalidArgs)]
    [InlineData(ZxRights.Read | ZxRights.Map, ZxStatus.InvalidArgs)]
    [InlineData(ZxRights.SameRights | ZxRights.Read, ZxStatus.InvalidArgs)]
    public void Rights_can_only_shrink(ZxRights rights, ZxStatus status)
    {
        uint source = Sockets().Near;
        Assert.Equal(status, SystemCalls.HandleDuplicate(source, rights, out uint duplicate));
        Assert.Equal(status == ZxStatus.Ok, duplicate != 0);
        Assert.True(IsValid(source));
        if (status == ZxStatus.Ok)
        {
            Assert.Equal(rights == ZxRights.SameRights ? (ZxRights)0xF0CF : rights, Basic(duplicate).Rights);
        }

        uint replacedSource = Duplicate(source);
        Assert.Equal(status, SystemCalls.HandleReplace(replacedSource, rights, out uint replaced));
        Assert.Equal(status == ZxStatus.Ok, replaced != 0);
        Assert.False(IsValid(replacedSource));
    }

    [Fact]
    public void Duplicate_checks_handle_then_right_then_rights()
    {
        uint bare = Duplicate(Event(), ZxRights.None);
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.HandleDuplicate(Closed(), ZxRights.Map, out _));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.HandleDuplicate(bare, ZxRights.Map, out _));
    }

    [Fact]
    public void Replace_needs_no_right()
    {
        uint bare = Duplicate(Event(), ZxRights.Wait);
        Ok(SystemCalls.HandleReplace(bare, ZxRights.SameRights, out uint replaced));
        Assert.Equal(ZxRights.Wait, Basic(replaced).Rights);
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.HandleReplace(bare, ZxRights.SameRights, out _));
    }

    [Fact]
    public void Replacing_a_last_handle_keeps_the_object_alive()
    {
        (uint near, uint far) = EventPair();
        ulong koid = Basic(near).Koid;
        Ok(SystemCalls.HandleReplace(near, ZxRights.SameRights, out uint replaced));
        Assert.Equal(ZxSignals.None, SignalsOf(far));
        Assert.Equal((koid, 1u), (Basic(replaced).Koid, HandleCount(replaced)));
    }

    [Fact]
    public void A_failed_replace_of_a_last_handle_ends_the_object()
    {
        (uint near, uint far) = EventPair();
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.HandleReplace(near, ZxRights.Map, out _));
        Assert.Equal(ZxSignals.EventPairPeerClosed, SignalsOf(far));
    }
}
