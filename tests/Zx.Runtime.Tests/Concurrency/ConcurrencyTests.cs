using Zx.Kernel;

namespace Zx.Runtime.Tests.Concurrency;

/// <summary>Many threads at once: no handle is lost, none is found twice, and no wake-up is missed.</summary>
public sealed class ConcurrencyTests : ConcurrentTest
{
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

    private static void Wait(uint handle, ZxSignals signals) =>
        Ok(SystemCalls.ObjectWaitOne(handle, signals, ZxTime.Infinite, out _));
}
