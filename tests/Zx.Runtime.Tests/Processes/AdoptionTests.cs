using Zx.Kernel;
using Zx.Runtime.Tests.Waits;

namespace Zx.Runtime.Tests.Processes;

/// <summary>How a process comes by its first handle.</summary>
public sealed class AdoptionTests : KernelTest
{
    [Fact]
    public void The_handle_leaves_the_current_process_and_enters_the_other()
    {
        using var other = ZxProcess.Create("other");
        var (near, far) = Socket.Create();
        BasicInfo info = far.GetBasicInfo();

        SocketHandle<SocketRights> there = other.Adopt(far);

        Assert.False(IsValid(far.Raw));
        Assert.False(IsValid(there.Raw));
        far.Dispose();
        using (other.Enter())
        {
            Assert.Equal(info, there.GetBasicInfo());
            there.Write("hello"u8);
            near.Dispose();
        }

        byte[] buffer = new byte[8];
        Assert.Equal(5, near.Read(buffer));
        Assert.Equal(ZxSignals.SocketWritable, SignalsOf(near.Raw));
    }

    [Fact]
    public void It_needs_the_right_to_transfer_and_consumes_the_handle_anyway()
    {
        using var other = ZxProcess.Create("other");
        var (near, far) = Zx.EventPair.Create();
        uint bare = Without(ZxRights.Transfer, far.Raw);

        var refused = Assert.Throws<ZxException>(() => other.Adopt(EventPairHandle<AnyRights>.FromRaw(bare)));

        Assert.Equal(ZxStatus.AccessDenied, refused.Status);
        Assert.False(IsValid(bare));
        Assert.Empty(other.Handles);
        Assert.Equal(ZxSignals.EventPairPeerClosed, SignalsOf(near.Raw));
    }

    [Fact]
    public void What_the_current_process_does_not_own_cannot_be_adopted()
    {
        using var other = ZxProcess.Create("other");
        uint foreign;
        using (other.Enter())
        {
            foreign = Event();
        }

        foreach (uint value in (uint[])[0, Closed(), foreign])
        {
            var refused = Assert.Throws<ZxException>(() => Process.Adopt(Handle.FromRaw(value)));
            Assert.Equal(ZxStatus.BadHandle, refused.Status);
        }

        Assert.Single(other.Handles);
    }

    [Fact]
    public void A_disposed_process_adopts_nothing_and_the_handle_is_destroyed()
    {
        var other = ZxProcess.Create("other");
        other.Dispose();
        var (near, far) = Zx.EventPair.Create();

        var refused = Assert.Throws<ZxException>(() => other.Adopt(far));

        Assert.Equal(ZxStatus.BadState, refused.Status);
        Assert.False(IsValid(far.Raw));
        Assert.Equal(ZxSignals.EventPairPeerClosed, SignalsOf(near.Raw));
    }

    [Fact]
    public void A_process_that_adopts_its_own_handle_names_it_anew()
    {
        var (near, far) = Zx.EventPair.Create();
        EventPairHandle<EventPairRights> again = Process.Adopt(far);
        Assert.NotEqual(far, again);
        Assert.False(IsValid(far.Raw));
        Assert.True(IsValid(again.Raw));
        Assert.Equal(ZxSignals.None, SignalsOf(near.Raw));
    }

    [Fact]
    public async Task Waits_on_the_handle_go_on()
    {
        using var other = ZxProcess.Create("other");
        var (near, far) = Zx.EventPair.Create();
        Waiter waiter = Waiter.Start(far.Raw, ZxSignals.UserSignal0);
        other.Adopt(far);
        Assert.False(waiter.Result.IsCompleted);
        near.SignalPeer(ZxSignals.None, ZxSignals.UserSignal0).ThrowIfError();
        Assert.Equal((ZxStatus.Ok, ZxSignals.UserSignal0), await waiter.Result);
    }
}
