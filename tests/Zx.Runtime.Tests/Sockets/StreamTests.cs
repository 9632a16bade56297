using Zx.Kernel;

namespace Zx.Runtime.Tests.Sockets;

public sealed class StreamTests : KernelTest
{
    private const int Capacity = 257_024;

    private readonly uint _near;
    private readonly uint _far;

    public StreamTests() => (_near, _far) = Sockets();

    [Fact]
    public void Bytes_arrive_in_order_in_both_directions()
    {
        Assert.Equal(5, Write(_near, "hello"u8));
        Assert.Equal(6, Write(_far, "world!"u8));
        Assert.Equal("hello"u8.ToArray(), Read(_far, 5));
        Assert.Equal("world!"u8.ToArray(), Read(_near, 5 + 1));
        Assert.Equal(ZxStatus.ShouldWait, TryRead(_near));
        Assert.Equal(ZxStatus.ShouldWait, TryRead(_far));
    }

    [Fact]
    public void A_read_crosses_the_boundaries_of_writes()
    {
        Write(_near, "ab"u8);
        Write(_near, "cd"u8);
        Assert.Equal("abc"u8.ToArray(), Read(_far, 3));
        Assert.Equal("d"u8.ToArray(), Read(_far, 3));
    }

    [Fact]
    public void A_write_is_short_when_not_all_fits()
    {
        Assert.Equal(Capacity, Write(_near, Bytes((256 * 1024) + 1)));
        Assert.Equal(ZxStatus.ShouldWait, TryWrite(_near, 1));
        Assert.Equal(0, Write(_near, []));
        Assert.Equal(Bytes(Capacity), Read(_far, Capacity + 1));
    }

    [Fact]
    public void Single_bytes_fill_it_as_well()
    {
        byte[] one = [7];
        for (int i = 0; i < Capacity; i++)
        {
            Write(_near, one);
        }

        Assert.Equal(ZxStatus.ShouldWait, TryWrite(_near, 1));
        Assert.Equal(Enumerable.Repeat((byte)7, Capacity), Read(_far, Capacity));
    }

    [Fact]
    public void Room_comes_back_byte_for_byte()
    {
        Write(_near, Bytes(Capacity));
        Read(_far, 3);
        Assert.Equal(3, Write(_near, Bytes(10)));
    }

    [Fact]
    public void Peek_leaves_everything_where_it_is()
    {
        Assert.Equal(ZxStatus.ShouldWait, TryRead(_far, 1, SocketReadOptions.Peek));
        Write(_near, "hello"u8);
        Assert.Equal("hel"u8.ToArray(), Read(_far, 3, SocketReadOptions.Peek));
        Assert.Equal("hello"u8.ToArray(), Read(_far, 9, SocketReadOptions.Peek));
        Assert.Equal("hello"u8.ToArray(), Read(_far, 9));
    }

    [Fact]
    public void A_read_or_peek_of_no_bytes_succeeds_and_takes_nothing()
    {
        Write(_near, "x"u8);
        Assert.Empty(Read(_far, 0));
        Assert.Empty(Read(_far, 0, SocketReadOptions.Peek));
        Assert.Equal("x"u8.ToArray(), Read(_far, 9));
    }

    [Fact]
    public void A_call_that_fails_writes_no_byte_into_the_buffer()
    {
        byte[] buffer = Bytes(8);
        Assert.Equal(ZxStatus.ShouldWait, SystemCalls.SocketRead(_far, 0, buffer, out nuint actual));
        Assert.Equal(0u, actual);
        Assert.Equal(Bytes(8), buffer);
        Write(_near, "ab"u8);
        Ok(SystemCalls.SocketRead(_far, 0, buffer, out actual));
        Assert.Equal(2u, actual);
        Assert.Equal([.. "ab"u8, .. Bytes(8)[2..]], buffer);
    }

    [Fact]
    public void What_was_written_before_the_end_closed_is_still_read()
    {
        Write(_near, "last words"u8);
        Close(_near);
        Assert.Equal(ZxStatus.PeerClosed, TryWrite(_far, 1));
        Assert.Equal("last"u8.ToArray(), Read(_far, 4));
        Assert.Equal(" words"u8.ToArray(), Read(_far, 64));
        Assert.Equal(ZxStatus.PeerClosed, TryRead(_far));
    }

    [Fact]
    public void Random_transfers_lose_and_swap_nothing()
    {
        int seed = Random.Shared.Next();
        var random = new Random(seed);
        var model = new Queue<byte>();
        byte next = 0;
        for (int step = 0; step < 2000; step++)
        {
            if (random.Next(2) == 0)
            {
                byte[] data = new byte[random.Next(1, random.Next(2) == 0 ? 100 : 100_000)];
                for (int i = 0; i < data.Length; i++)
                {
                    data[i] = (byte)(next + i);
                }

                ZxStatus status = SystemCalls.SocketWrite(_near, 0, data, out nuint written);
                Assert.True(status == (model.Count == Capacity ? ZxStatus.ShouldWait : ZxStatus.Ok), $"seed {seed}, step {step}");
                Assert.True((int)written == Math.Min(data.Length, Capacity - model.Count), $"seed {seed}, step {step}");
                Array.ForEach(data[..(int)written], model.Enqueue);
                next += (byte)written;
            }
            else if (model.Count > 0)
            {
                byte[] read = Read(_far, random.Next(1, 100_000));
                Assert.True(read.All(value => value == model.Dequeue()), $"seed {seed}, step {step}");
            }
        }

        Assert.Equal((ulong)model.Count, Info(_far).ReceiveCount);
    }
}
