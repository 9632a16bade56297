using Zx.Kernel;

namespace Zx.Runtime.Tests.Concurrency;

/// <summary>Handles and processes that end while others use them: every call comes before the end or after it.</summary>
public sealed class ClosingRaceTests : ConcurrentTest
{
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
}
