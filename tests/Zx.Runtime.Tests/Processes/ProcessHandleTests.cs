using System.Runtime.InteropServices;
using Zx.Kernel;

namespace Zx.Runtime.Tests.Processes;

public sealed class ProcessHandleTests : KernelTest
{
    [Fact]
    public void A_process_has_a_handle_like_any_object()
    {
        uint handle = Process.OpenHandle().Raw;
        Assert.Equal((0x6D3CFu, ZxObjectType.Process, Process.Koid), ((uint)Basic(handle).Rights, Basic(handle).Type, Basic(handle).Koid));
        Assert.Equal(Basic(Process.OpenJob().Raw).Koid, Basic(handle).RelatedKoid);
        Assert.Equal(1u, HandleCount(handle));
    }

    [Fact]
    public void It_outlives_its_handles()
    {
        Close(Process.OpenHandle().Raw);
        Assert.Equal(1u, HandleCount(Process.OpenHandle().Raw));
    }

    [Fact]
    public void It_is_signaled_when_the_process_has_ended()
    {
        var process = ZxProcess.Create("short");
        uint handle = process.OpenHandle().Raw;
        Assert.Equal(ZxSignals.None, SignalsOf(handle));
        process.Dispose();
        Assert.Equal(ZxSignals.ProcessTerminated, SignalsOf(handle));
    }

    [Fact]
    public void Its_handles_are_counted_by_type_and_those_in_transit_are_not()
    {
        (uint a0, _) = Sockets(SocketOptions.HasAccept);
        (uint b0, _) = Sockets();
        Event();
        uint self = Process.OpenHandle().Raw;
        Assert.Equal((4u, 1u, 1u), Counts(self));
        Ok(SystemCalls.SocketShare(a0, b0));
        Assert.Equal((3u, 1u, 1u), Counts(self));

        static (uint Sockets, uint Events, uint Processes) Counts(uint process)
        {
            byte[] record = new byte[256];
            Ok(SystemCalls.ObjectGetInfo(process, (uint)ZxInfoTopic.ProcessHandleStats, record, out nuint actual, out nuint avail));
            Assert.Equal((1u, 1u), ((uint)actual, (uint)avail));
            ReadOnlySpan<uint> counts = MemoryMarshal.Cast<byte, uint>(record);
            return (counts[(int)ZxObjectType.Socket], counts[(int)ZxObjectType.Event], counts[(int)ZxObjectType.Process]);
        }
    }

    [Fact]
    public void Counting_checks_in_the_kernels_order()
    {
        Assert.Equal(ZxStatus.BadHandle, Ask(Closed(), 0));
        Assert.Equal(ZxStatus.AccessDenied, Ask(Without(ZxRights.Inspect, Event()), 256));
        Assert.Equal(ZxStatus.WrongType, Ask(Event(), 256));
        Assert.Equal(ZxStatus.BufferTooSmall, Ask(Process.OpenHandle().Raw, 255));

        static ZxStatus Ask(uint handle, int length) =>
            SystemCalls.ObjectGetInfo(handle, (uint)ZxInfoTopic.ProcessHandleStats, new byte[length], out _, out _);
    }
}
