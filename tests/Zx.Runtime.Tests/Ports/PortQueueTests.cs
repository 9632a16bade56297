using System.Runtime.CompilerServices;
using Zx.Kernel;

namespace Zx.Runtime.Tests.Ports;

public sealed class PortQueueTests : PortTest
{
    [Fact]
    public void Creation_knows_the_kernels_flag_and_ours()
    {
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.PortCreate(2, out uint port));
        Assert.Equal(0u, port);
        Assert.Equal((0x800Fu, ZxObjectType.Port, false), ((uint)Basic(Port).Rights, Basic(Port).Type, Basic(Port).IsWaitable));
        Close(NewPort(PortOptions.BindToInterrupt));
        Close(NewPort(PortOptions.ReportsClosing));
    }

    [Fact]
    public void A_packet_keeps_all_but_its_type()
    {
        byte[] payload = Bytes(32);
        Ok(SystemCalls.PortQueue(Port, new PortPacket(5, payload, ZxStatus.NotFound)));
        PortPacket packet = Take();
        Assert.Equal((5ul, PortPacketType.User, ZxStatus.NotFound), (packet.Key, packet.Type, packet.Status));
        PortPacket.UserPayload user = packet.User;
        Assert.Equal(payload, ((ReadOnlySpan<byte>)user).ToArray());
        Assert.Equal(48, Unsafe.SizeOf<PortPacket>());
        AssertEmpty();
    }

    [Fact]
    public void A_payload_has_at_most_32_bytes() =>
        Assert.Throws<ArgumentException>(() => new PortPacket(0, new byte[33]));

    [Fact]
    public void Checks_come_in_the_kernels_order()
    {
        uint @event = Event();
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.PortQueue(Closed(), default));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.PortQueue(@event, default));
        Assert.Equal(ZxStatus.WrongType, SystemCalls.PortQueue(Sockets().Near, default));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.PortWait(Closed(), ZxTime.Poll, out _));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.PortWait(@event, ZxTime.Poll, out _));
        Assert.Equal(ZxStatus.WrongType, SystemCalls.PortWait(Sockets().Near, ZxTime.Poll, out _));
    }

    [Fact]
    public void Packets_come_out_in_the_order_they_went_in()
    {
        for (ulong key = 0; key < 5; key++)
        {
            Ok(SystemCalls.PortQueue(Port, new PortPacket(key)));
        }

        Assert.Equal([0ul, 1, 2, 3, 4], Enumerable.Range(0, 5).Select(_ => Take().Key));
    }

    [Fact]
    public void A_port_holds_2049_packets()
    {
        for (int i = 0; i < 2049; i++)
        {
            Ok(SystemCalls.PortQueue(Port, default));
        }

        Assert.Equal(ZxStatus.ShouldWait, SystemCalls.PortQueue(Port, default));
        Take();
        Ok(SystemCalls.PortQueue(Port, default));
    }

    [Fact]
    public async Task A_packet_wakes_one_who_waits()
    {
        Task<ulong>[] waiting = [.. Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(
            () =>
            {
                Ok(SystemCalls.PortWait(Port, ZxTime.Infinite, out PortPacket packet));
                return packet.Key;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];
        SpinWait.SpinUntil(() => Observers(Port) == waiting.Length);
        for (ulong key = 1; key <= 3; key++)
        {
            Ok(SystemCalls.PortQueue(Port, new PortPacket(key)));
        }

        ulong[] keys = await Task.WhenAll(waiting);
        Assert.Equal([1, 2, 3], keys.Order().ToArray());
    }

    [Fact]
    public async Task Who_waits_in_a_plain_port_does_not_hear_that_it_is_closed()
    {
        Task<ZxStatus> waiting = WaitInBackground(Port, ZxClock.DeadlineAfter(TimeSpan.FromMilliseconds(100)));
        Close(Port);
        Assert.Equal(ZxStatus.TimedOut, await waiting);
    }

    [Fact]
    public async Task Who_waits_in_a_port_that_reports_closing_hears_of_it()
    {
        uint port = NewPort(PortOptions.ReportsClosing);
        Task<ZxStatus> waiting = WaitInBackground(port, ZxTime.Infinite);
        Close(port);
        Assert.Equal(ZxStatus.Canceled, await waiting);
    }

    /// <summary>Waits in a port, and returns when the wait has begun.</summary>
    private Task<ZxStatus> WaitInBackground(uint port, ZxTime deadline)
    {
        Task<ZxStatus> waiting = Task.Factory.StartNew(
            () => SystemCalls.PortWait(port, deadline, out _),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        SpinWait.SpinUntil(() => Observers(port) == 1 || waiting.IsCompleted);
        return waiting;
    }
}
