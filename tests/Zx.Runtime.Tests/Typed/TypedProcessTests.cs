namespace Zx.Runtime.Tests.Typed;

/// <summary>Processes as a program uses them: tasks of their own, handles that travel, handles that are left behind.</summary>
public sealed class TypedProcessTests : KernelTest
{
    [Fact]
    public async Task A_server_and_its_client_meet_in_no_process_but_through_sockets()
    {
        using var server = ZxProcess.Create("server");
        using var client = ZxProcess.Create("client");
        var (acceptor, sharer) = Socket.Create(SocketOptions.HasAccept);
        SocketHandle<SocketRights> inbox = server.Adopt(acceptor);
        SocketHandle<SocketRights> outbox = client.Adopt(sharer);

        Task<string> serving;
        using (server.Enter())
        {
            serving = Task.Run(async () =>
            {
                await Task.Yield();
                inbox.WaitOne(ZxSignals.SocketAccept | ZxSignals.SocketPeerClosed, ZxTime.Infinite);
                using SocketHandle<ReadWrite> got = inbox.Accept(Rights.ReadWrite);
                byte[] buffer = new byte[16];
                int count = got.Read(buffer);
                got.Write(buffer.AsSpan(0, count));
                return $"{ZxProcess.Current.Name}: {server.Handles.Count} handles";
            });
        }

        using (client.Enter())
        {
            var (near, far) = Socket.Create();
            near.Write("echo"u8);
            Assert.Equal(ZxStatus.Ok, outbox.Share(far));
            Assert.Equal("server: 2 handles", await serving);
            byte[] buffer = new byte[16];
            Assert.Equal(4, near.Read(buffer));
            Assert.Equal(ZxStatus.PeerClosed, near.Read(buffer, out _));
            Assert.Same(client, ZxProcess.Current);
            Assert.Equal(2, client.Handles.Count);
        }

        Assert.Single(server.Handles);
        Assert.Empty(Process.Handles);
    }

    [Fact]
    public async Task Tasks_side_by_side_stay_each_in_its_process()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            using var process = ZxProcess.Create($"task {number}");
            using (process.Enter())
            {
                for (int i = 0; i < 100; i++)
                {
                    using EventHandle<EventRights> @event = Zx.Event.Create();
                    await Task.Yield();
                    Assert.Same(process, ZxProcess.Current);
                    Assert.Equal(@event.Raw, Assert.Single(process.Handles).Value);
                }
            }

            Assert.Same(Process, ZxProcess.Current);
        }));
    }

    [Fact]
    public async Task Entering_inside_an_async_method_does_not_leak_to_its_caller()
    {
        using var inner = ZxProcess.Create("inner");
        Task entered = EnterAndStay();
        Assert.Same(Process, ZxProcess.Current);
        await entered;
        Assert.Same(Process, ZxProcess.Current);

        async Task EnterAndStay()
        {
            inner.Enter();
            await Task.Yield();
            Assert.Same(inner, ZxProcess.Current);
        }
    }

    [Fact]
    public async Task A_task_goes_on_in_its_process_after_the_scope_was_left()
    {
        using var process = ZxProcess.Create("background");
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<ZxProcess> background;
        using (process.Enter())
        {
            background = Task.Run(async () =>
            {
                await left.Task;
                return ZxProcess.Current;
            });
        }

        left.SetResult();
        Assert.Same(process, await background);
        Assert.Same(Process, ZxProcess.Current);
    }

    [Fact]
    public void A_handle_of_another_process_can_be_neither_used_nor_closed()
    {
        using var other = ZxProcess.Create("other");
        SocketHandle<SocketRights> near, far;
        using (other.Enter())
        {
            (near, far) = Socket.Create();
        }

        Assert.Equal(ZxStatus.BadHandle, Assert.Throws<ZxException>(() => near.Write("x"u8)).Status);
        Assert.Equal(ZxStatus.BadHandle, near.Close());
        near.Dispose();
        using (other.Enter())
        {
            Assert.Equal(1, far.Write("x"u8));
        }
    }

    [Fact]
    public void After_the_process_was_disposed_its_handles_are_dead_and_disposing_of_them_does_nothing()
    {
        var process = ZxProcess.Create("short-lived");
        using (process.Enter())
        {
            using var near = Socket.Create().Out0;
            using EventHandle<EventRights> @event = Zx.Event.Create();
            process.Dispose();

            var refused = Assert.Throws<ZxException>(() => near.Write("x"u8));
            Assert.Equal((ZxStatus.BadHandle, "zx_socket_write"), (refused.Status, refused.Call));
            Assert.Equal(ZxStatus.BadHandle, @event.Duplicate(Rights.Wait, out EventHandle<Wait> duplicate));
            Assert.True(duplicate.IsInvalid);
            Assert.Equal(ZxStatus.BadState, Assert.Throws<ZxException>(() => Socket.Create()).Status);
        }

        Assert.Same(Process, ZxProcess.Current);
    }
}
