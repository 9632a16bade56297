using Zx.Kernel;

namespace Zx.Runtime.Tests.Processes;

public sealed class ProcessTests : KernelTest
{
    [Fact]
    public void It_has_a_name_a_koid_and_no_handles()
    {
        using var process = ZxProcess.Create("server");
        Assert.Equal("server", process.Name);
        Assert.True(process.Koid >= 1024);
        Assert.NotEqual(process.Koid, Process.Koid);
        Assert.Empty(process.Handles);
    }

    [Fact]
    public void Entering_is_undone_by_leaving()
    {
        using var inner = ZxProcess.Create("inner");
        Assert.Same(Process, ZxProcess.Current);
        using (inner.Enter())
        {
            Assert.Same(inner, ZxProcess.Current);
            using (Process.Enter())
            {
                Assert.Same(Process, ZxProcess.Current);
            }

            Assert.Same(inner, ZxProcess.Current);
        }

        Assert.Same(Process, ZxProcess.Current);
    }

    [Fact]
    public async Task The_current_process_flows_with_async_code_and_into_threads()
    {
        using var process = ZxProcess.Create("flow");
        using (process.Enter())
        {
            await Task.Yield();
            Assert.Same(process, ZxProcess.Current);
            Assert.Same(process, await Task.Run(() => ZxProcess.Current));
            ZxProcess? seen = null;
            var thread = new Thread(() => seen = ZxProcess.Current);
            thread.Start();
            thread.Join();
            Assert.Same(process, seen);
        }

        await Task.Yield();
        Assert.Same(Process, ZxProcess.Current);
    }

    [Fact]
    public async Task Without_flow_the_default_process_is_current()
    {
        Task<ZxProcess> elsewhere;
        using (ExecutionContext.SuppressFlow())
        {
            elsewhere = Task.Run(() => ZxProcess.Current);
        }

        ZxProcess seen = await elsewhere;
        Assert.Equal("default", seen.Name);
    }

    [Fact]
    public void Its_handles_are_listed_for_a_leak_report()
    {
        (uint near, uint far) = Sockets();
        uint reader = Without(~ZxRights.Read & (ZxRights)0xFFFFF, far);
        HandleDescription description = Assert.Single(Process.Handles, handle => handle.Value == reader);
        Assert.Equal(
            new HandleDescription(reader, ZxObjectType.Socket, Basic(reader).Koid, Basic(near).Koid, ZxRights.Read), description);
        Assert.Equal(2, Process.Handles.Count);
    }

    [Fact]
    public void Disposing_closes_all_handles_with_the_effects_of_closing()
    {
        (uint near, uint far) = Sockets(SocketOptions.HasAccept);
        var other = ZxProcess.Create("other");
        (uint b0, uint b1) = Sockets();
        Ok(SystemCalls.SocketShare(near, b0));
        HandleSlot? moved = HandleTable.Claim(Process, far);
        Assert.NotNull(moved);
        Ok(HandleTable.Publish(moved, other, out _));

        other.Dispose();
        other.Dispose();

        Assert.Empty(other.Handles);
        Assert.Equal(ZxSignals.SocketPeerClosed, SignalsOf(near));
        Assert.True(SignalsOf(b1).HasFlag(ZxSignals.SocketPeerClosed));
    }

    [Fact]
    public void A_disposed_process_finds_no_handle_and_takes_none()
    {
        var process = ZxProcess.Create("short-lived");
        using (process.Enter())
        {
            uint @event = Event();
            process.Dispose();
            Assert.Equal(ZxStatus.BadHandle, SystemCalls.HandleClose(@event));
            Assert.Equal(ZxStatus.BadState, SystemCalls.EventCreate(0, out uint late));
            Assert.Equal(ZxStatus.BadState, SystemCalls.SocketCreate(0, out uint late0, out uint late1));
            Assert.Equal((0u, 0u, 0u), (late, late0, late1));
            Assert.Empty(process.Handles);
        }

        Assert.Throws<ObjectDisposedException>(() => process.Enter());
    }
}
