using Zx.Kernel;

namespace Zx.Runtime.Tests.Concurrency;

/// <summary>Many threads at once: no handle is lost, none is found twice, and nothing hangs.</summary>
public sealed class ConcurrencyTests : KernelTest
{
    private const int Threads = 4;

    [Fact]
    public void One_of_many_closers_wins()
    {
        for (int round = 0; round < 200; round++)
        {
            uint @event = Event();
            int closed = 0;
            InParallel(_ =>
            {
                if (SystemCalls.HandleClose(@event) == ZxStatus.Ok)
                {
                    Interlocked.Increment(ref closed);
                }
            });
            Assert.Equal(1, closed);
        }

        Assert.Empty(Process.Handles);
    }

    [Fact]
    public void Handles_made_and_closed_by_many_threads_never_mix()
    {
        InParallel(thread =>
        {
            for (int i = 0; i < 5000; i++)
            {
                (uint near, uint far) = Sockets();
                byte[] data = [(byte)thread, (byte)i];
                Write(near, data);
                Assert.Equal(data, Read(far, 8));
                Close(near);
                Assert.Equal(ZxStatus.BadHandle, SystemCalls.HandleClose(near));
                Assert.Equal(ZxStatus.PeerClosed, TryRead(far));
                Close(far);
            }
        });
        Assert.Empty(Process.Handles);
    }

    [Fact]
    public void Everything_shared_is_accepted_once_or_destroyed()
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        const int PerThread = 3000;
        int shared = 0;
        int refused = 0;
        int accepted = 0;
        InParallel(thread =>
        {
            for (int i = 0; i < PerThread; i++)
            {
                if (thread % 2 == 0)
                {
                    (uint near, uint far) = Sockets();
                    ZxStatus status = SystemCalls.SocketShare(a0, near);
                    Assert.True(status is ZxStatus.Ok or ZxStatus.ShouldWait);
                    Interlocked.Increment(ref status == ZxStatus.Ok ? ref shared : ref refused);

                    Assert.False(IsValid(near));
                    Close(far);
                }
                else if (SystemCalls.SocketAccept(a1, out uint got) == ZxStatus.Ok)
                {
                    Interlocked.Increment(ref accepted);
                    Close(got);
                }
            }
        });
        if (SystemCalls.SocketAccept(a1, out uint last) == ZxStatus.Ok)
        {
            accepted++;
            Close(last);
        }

        Assert.Equal(Threads / 2 * PerThread, shared + refused);
        Assert.Equal(shared, accepted);
        Assert.Equal(2, Process.Handles.Count);
    }

    [Fact]
    public void A_stream_between_threads_arrives_whole()
    {
        (uint near, uint far) = Sockets();
        const int Total = 20_000_000;
        byte[] data = Bytes(30_011);
        long sum = 0;
        InParallel(
            thread =>
            {
                int done = 0;
                byte[] buffer = new byte[20_011];
                while (done < Total)
                {
                    if (thread == 0)
                    {
                        int offset = done % data.Length;
                        Wait(near, ZxSignals.SocketWritable);
                        done += Write(near, data.AsSpan(offset, Math.Min(data.Length - offset, Total - done)));
                    }
                    else
                    {
                        Wait(far, ZxSignals.SocketReadable);
                        Ok(SystemCalls.SocketRead(far, 0, buffer, out nuint read));
                        for (int i = 0; i < (int)read; i++)
                        {
                            sum += buffer[i] == data[(done + i) % data.Length] ? 1 : 0;
                        }

                        done += (int)read;
                    }
                }
            },
            threads: 2);
        Assert.Equal(Total, sum);
    }

    [Fact]
    public void Closing_while_others_call_ends_their_calls_with_bad_handle()
    {
        for (int round = 0; round < 100; round++)
        {
            (uint near, uint far) = Sockets();
            InParallel(thread =>
            {
                if (thread == 0)
                {
                    Close(near);
                    return;
                }

                byte[] one = [1];
                ZxStatus status;
                while ((status = SystemCalls.SocketWrite(near, 0, one, out _)) is ZxStatus.Ok or ZxStatus.ShouldWait)
                {
                }

                Assert.Equal(ZxStatus.BadHandle, status);
            });
            Assert.True(SignalsOf(far).HasFlag(ZxSignals.SocketPeerClosed));
            Close(far);
        }
    }

    [Fact]
    public void Closing_while_others_ask_never_shows_an_object_without_handles()
    {
        for (int round = 0; round < 500; round++)
        {
            (uint near, uint far) = Sockets();
            InParallel(thread =>
            {
                if (thread == 0)
                {
                    Close(near);
                    return;
                }

                byte[] count = new byte[4];
                byte[] info = new byte[48];
                while (SystemCalls.ObjectGetInfo(near, (uint)ZxInfoTopic.HandleCount, count, out _, out _) == ZxStatus.Ok)
                {
                    Assert.Equal(1u, BitConverter.ToUInt32(count));
                    if (SystemCalls.ObjectGetInfo(near, (uint)ZxInfoTopic.Socket, info, out _, out _) == ZxStatus.Ok)
                    {
                        // The far end is open all the time, so this end has somewhere to transmit to.
                        Assert.Equal(257_024u, BitConverter.ToUInt64(info, 32));
                    }
                }
            });
            Close(far);
        }
    }

    [Fact]
    public void Closing_while_others_wait_ends_every_wait()
    {
        for (int round = 0; round < 200; round++)
        {
            uint @event = Event();
            InParallel(thread =>
            {
                if (thread == 0)
                {
                    Close(@event);
                    return;
                }

                ZxStatus status = SystemCalls.ObjectWaitOne(@event, ZxSignals.UserSignal0, ZxTime.Infinite, out ZxSignals observed);
                Assert.True(status == ZxStatus.BadHandle || (status == ZxStatus.Canceled && observed == ZxSignals.HandleClosed));
            });
        }
    }

    [Fact]
    public void What_is_shared_while_the_accepting_end_closes_is_destroyed_either_way()
    {
        for (int round = 0; round < 500; round++)
        {
            (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
            (uint b0, uint b1) = Sockets();
            InParallel(
                thread =>
                {
                    if (thread == 0)
                    {
                        Close(a1);
                        return;
                    }

                    Assert.True(SystemCalls.SocketShare(a0, b0) is ZxStatus.Ok or ZxStatus.PeerClosed);
                },
                threads: 2);
            Assert.Equal(ZxSignals.SocketPeerClosed, SignalsOf(a0));
            Assert.Equal(ZxSignals.SocketPeerClosed, SignalsOf(b1));
            Ok(SystemCalls.HandleCloseMany([a0, b1]));
            Assert.Empty(Process.Handles);
        }
    }

    [Fact]
    public void What_is_accepted_while_the_accepting_process_is_disposed_is_destroyed_either_way()
    {
        for (int round = 0; round < 200; round++)
        {
            var accepter = ZxProcess.Create($"round {round}");
            var (near, far) = Socket.Create(SocketOptions.HasAccept);
            SocketHandle<SocketRights> there = accepter.Adopt(far);
            (uint b0, uint b1) = Sockets();
            Ok(SystemCalls.SocketShare(near.Raw, b0));
            ZxProcess.Scope scope = accepter.Enter();
            InParallel(
                thread =>
                {
                    if (thread == 0)
                    {
                        accepter.Dispose();
                        return;
                    }

                    ZxStatus status = SystemCalls.SocketAccept(there.Raw, out uint accepted);
                    Assert.True(status is ZxStatus.Ok or ZxStatus.BadHandle or ZxStatus.BadState);
                    Assert.Equal(status == ZxStatus.Ok, accepted != 0);
                },
                threads: 2);
            scope.Dispose();
            Assert.Empty(accepter.Handles);
            Assert.Equal(ZxSignals.SocketPeerClosed, SignalsOf(near.Raw));
            Assert.Equal(ZxSignals.SocketPeerClosed, SignalsOf(b1));
            Ok(SystemCalls.HandleCloseMany([near.Raw, b1]));
        }
    }

    [Fact]
    public void No_wake_up_is_lost_between_two_threads_that_wait_for_each_other()
    {
        (uint near, uint far) = EventPair();
        InParallel(
            thread =>
            {
                uint self = thread == 0 ? near : far;
                for (int i = 0; i < 5000; i++)
                {
                    Ok(SystemCalls.ObjectSignalPeer(self, ZxSignals.None, ZxSignals.UserSignal0));
                    Ok(SystemCalls.ObjectWaitOne(self, ZxSignals.UserSignal0, ZxTime.Infinite, out ZxSignals observed));
                    Assert.True(observed.HasFlag(ZxSignals.UserSignal0));
                    Ok(SystemCalls.ObjectSignal(self, ZxSignals.UserSignal0, ZxSignals.None));
                    Ok(SystemCalls.ObjectSignalPeer(self, ZxSignals.None, ZxSignals.UserSignal1));
                    Ok(SystemCalls.ObjectWaitOne(self, ZxSignals.UserSignal1, ZxTime.Infinite, out observed));
                    Assert.True(observed.HasFlag(ZxSignals.UserSignal1));
                    Ok(SystemCalls.ObjectSignal(self, ZxSignals.UserSignal1, ZxSignals.None));
                }
            },
            threads: 2);
        Assert.Equal((ZxSignals.None, ZxSignals.None), (SignalsOf(near), SignalsOf(far)));
    }

    [Fact]
    public void A_process_can_be_disposed_while_others_call_in_it()
    {
        for (int round = 0; round < 50; round++)
        {
            var process = ZxProcess.Create($"round {round}");
            (uint near, uint far) = EventPair();
            HandleSlot? moved = HandleTable.Claim(Process, far);
            Assert.NotNull(moved);
            Ok(HandleTable.Publish(moved, process, out _));
            ZxProcess.Scope scope = process.Enter();
            InParallel(thread =>
            {
                if (thread == 0)
                {
                    process.Dispose();
                    return;
                }

                while (SystemCalls.SocketCreate((uint)SocketOptions.HasAccept, out uint a0, out _) == ZxStatus.Ok)
                {
                    SystemCalls.EventPairCreate(0, out uint e0, out uint e1);
                    SystemCalls.SocketCreate(0, out uint b0, out _);
                    SystemCalls.SocketShare(a0, b0);
                    SystemCalls.HandleDuplicate(e0, ZxRights.SameRights, out _);
                    SystemCalls.HandleReplace(e1, ZxRights.Wait, out _);
                }
            });
            scope.Dispose();
            Assert.Empty(process.Handles);
            Assert.Equal(ZxSignals.EventPairPeerClosed, SignalsOf(near));
            Close(near);
        }

        Assert.Empty(Process.Handles);
    }

    private static void Wait(uint handle, ZxSignals signals) =>
        Ok(SystemCalls.ObjectWaitOne(handle, signals, ZxTime.Infinite, out _));

    /// <summary>Runs a body on several threads that begin together, and hands on what they throw.</summary>
    private static void InParallel(Action<int> body, int threads = Threads)
    {
        using var barrier = new Barrier(threads);
        Task[] tasks = [.. Enumerable.Range(0, threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait();
                body(thread);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];
        Task.WaitAll(tasks);
    }
}
