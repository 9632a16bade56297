using Zx.Kernel;

namespace Zx.Runtime.Tests.Handles;

public sealed class HandleValueTests : KernelTest
{
    [Fact]
    public void Values_are_odd_and_positive()
    {
        for (int i = 0; i < 5000; i++)
        {
            uint value = Event();
            Assert.True((value & 1) == 1 && (int)value > 0, $"0x{value:X8}");
            Close(value);
        }
    }

    [Fact]
    public void A_value_does_not_come_back_soon()
    {
        var seen = new HashSet<uint>();
        for (int i = 0; i < 200_000; i++)
        {
            uint value = Event();
            Assert.True(seen.Add(value), $"0x{value:X8} came back after {i} handles");
            Close(value);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(HandleValue.MaximumHandles - 1)]
    public void A_slot_has_4096_values_one_after_another(int index)
    {
        var slot = new HandleSlot(index);
        slot.Bind(new EventDispatcher(), ZxRights.None);
        uint[] values = [.. Enumerable.Range(0, 4096).Select(_ => PublishOnce())];

        Assert.Equal(4096, values.Distinct().Count());
        Assert.All(values, value => Assert.Equal((index, 1u, true), (HandleValue.IndexOf(value), value & 1, (int)value > 0)));
        Assert.Equal(values[0], PublishOnce());

        uint PublishOnce()
        {
            uint value = slot.Publish(Process);
            Assert.True(slot.TryClaim(Process.NameOf(value)));
            Assert.False(slot.TryClaim(Process.NameOf(value)));
            return value;
        }
    }

    [Fact]
    public void Only_the_exact_value_names_a_handle()
    {
        uint value = Event();
        for (int bit = 0; bit < 32; bit++)
        {
            uint other = value ^ (1u << bit);

            // Another index may be another test's handle, but that is another process's.
            Assert.False(IsValid(other), $"0x{other:X8} beside 0x{value:X8}");
            Assert.Equal(ZxStatus.BadHandle, SystemCalls.HandleClose(other));
        }

        Assert.True(IsValid(value));
    }

    [Fact]
    public void Zero_and_values_that_no_handle_has_are_refused_by_every_call()
    {
        (uint near, uint far) = Sockets(SocketOptions.HasAccept | SocketOptions.HasControl);
        (ZxSignals, ZxSignals) before = (SignalsOf(near), SignalsOf(far));
        using (var other = ZxProcess.Create("other"))
        {
            uint foreign;
            using (other.Enter())
            {
                foreign = Event();
            }

            foreach (uint value in (uint[])[0, near - 1, near | 0x80000000, uint.MaxValue, foreign, Closed()])
            {
                AssertRefusedByEveryCall(value);
            }

            Assert.Single(other.Handles);
        }

        Assert.Equal(before, (SignalsOf(near), SignalsOf(far)));
        Assert.Equal(2, Process.Handles.Count);
    }

    [Fact]
    public void A_foreign_value_cannot_be_shared_and_is_not_consumed()
    {
        (uint a0, _) = Sockets(SocketOptions.HasAccept);
        using var other = ZxProcess.Create("other");
        uint foreign, far;
        using (other.Enter())
        {
            (foreign, far) = Sockets();
        }

        Assert.Equal(ZxStatus.BadHandle, SystemCalls.SocketShare(a0, foreign));

        using (other.Enter())
        {
            Assert.Equal(ZxSignals.SocketWritable, SignalsOf(far));
        }
    }

    [Fact]
    public void A_value_that_was_left_behind_stays_dead_when_the_handle_comes_back()
    {
        uint value = Event();
        using var other = ZxProcess.Create("other");
        uint there = Move(Process, value, other);
        uint back = Move(other, there, Process);
        Assert.NotEqual(value, back);
        Assert.False(IsValid(value));
        Assert.True(IsValid(back));
    }

    private static uint Move(ZxProcess from, uint value, ZxProcess to)
    {
        HandleSlot? handle = HandleTable.Claim(from, value);
        Assert.NotNull(handle);
        Ok(HandleTable.Publish(handle, to, out uint moved));
        return moved;
    }

    private static void AssertRefusedByEveryCall(uint value)
    {
        (uint socket, uint far) = Sockets(SocketOptions.HasAccept);
        byte[] eight = new byte[8];
        ZxStatus[] answers =
        [
            value == 0 ? ZxStatus.BadHandle : SystemCalls.HandleClose(value),
            value == 0 ? ZxStatus.BadHandle : SystemCalls.HandleCloseMany([value]),
            SystemCalls.HandleDuplicate(value, ZxRights.SameRights, out _),
            SystemCalls.HandleReplace(value, ZxRights.SameRights, out _),
            SystemCalls.ObjectWaitOne(value, ZxSignals.UserAll, ZxTime.Infinite, out _),
            SystemCalls.ObjectSignal(value, ZxSignals.None, ZxSignals.UserSignal0),
            SystemCalls.ObjectSignalPeer(value, ZxSignals.None, ZxSignals.UserSignal0),
            SystemCalls.ObjectGetInfo(value, (uint)ZxInfoTopic.HandleValid, default, out _, out _),
            SystemCalls.ObjectGetProperty(value, (uint)ZxProperty.SocketRxThreshold, eight),
            SystemCalls.ObjectSetProperty(value, (uint)ZxProperty.SocketRxThreshold, eight),
            SystemCalls.SocketWrite(value, 0, eight, out _),
            SystemCalls.SocketRead(value, 0, eight, out _),
            SystemCalls.SocketShare(socket, value),
            SystemCalls.SocketShare(value, value),
            SystemCalls.SocketAccept(value, out _),
            SystemCalls.SocketShutdown(value, 0),
        ];
        Assert.All(answers, answer => Assert.Equal(ZxStatus.BadHandle, answer));
        Ok(SystemCalls.HandleCloseMany([socket, far]));
    }
}
