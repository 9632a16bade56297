using Zx.Kernel;

namespace Zx.Runtime.Tests.Sockets;

public sealed class DatagramTests : KernelTest
{
    private const int Capacity = 257_024;

    private readonly uint _near;
    private readonly uint _far;

    public DatagramTests() => (_near, _far) = Sockets(SocketOptions.Datagram);

    [Fact]
    public void Each_read_gives_one_datagram()
    {
        foreach (int length in (int[])[8, 5, 4096])
        {
            Write(_near, Bytes(length));
        }

        Assert.Equal(Bytes(8), Read(_far, 8192));
        Assert.Equal(Bytes(5), Read(_far, 8192));
        Assert.Equal(Bytes(4096), Read(_far, 8192));
        Assert.Equal(ZxStatus.ShouldWait, TryRead(_far));
    }

    [Fact]
    public void A_short_read_drops_the_rest_of_the_datagram()
    {
        Write(_near, "packet 1"u8);
        Write(_near, "two"u8);
        Assert.Equal("pac"u8.ToArray(), Read(_far, 3));
        Assert.Equal("two"u8.ToArray(), Read(_far, 3));
    }

    // The kernel leaves the tail of a long datagram behind as stray datagrams; see docs/kernel-differences.md.
    [Fact]
    public void A_long_datagram_after_a_short_one_is_dropped_whole()
    {
        Write(_near, Bytes(1));
        Read(_far, 1);
        Write(_near, Bytes(3000));
        Write(_near, "next"u8);
        Assert.Equal(Bytes(100), Read(_far, 100));
        Assert.Equal(4u, Info(_far).ReceiveCount);
        Assert.Equal("next"u8.ToArray(), Read(_far, 100));
    }

    [Fact]
    public void Peek_truncates_but_keeps_the_datagram()
    {
        Write(_near, "packet"u8);
        Assert.Equal("pac"u8.ToArray(), Read(_far, 3, SocketReadOptions.Peek));
        Assert.Equal("packet"u8.ToArray(), Read(_far, 30, SocketReadOptions.Peek));
        Assert.Equal("packet"u8.ToArray(), Read(_far, 30));
        Assert.Equal(ZxStatus.ShouldWait, TryRead(_far, 1, SocketReadOptions.Peek));
    }

    [Fact]
    public void A_read_of_no_bytes_drops_nothing()
    {
        Write(_near, "packet"u8);
        Assert.Empty(Read(_far, 0));
        Assert.Empty(Read(_far, 0, SocketReadOptions.Peek));
        Assert.Equal("packet"u8.ToArray(), Read(_far, 30));
    }

    [Fact]
    public void A_write_of_no_bytes_is_no_datagram()
    {
        Assert.Equal(0, Write(_near, []));
        Assert.Equal(ZxStatus.ShouldWait, TryRead(_far));
    }

    [Fact]
    public void A_datagram_is_written_whole_or_not_at_all()
    {
        Assert.Equal(ZxStatus.OutOfRange, TryWrite(_near, Capacity * 2));
        Assert.Equal(ZxStatus.OutOfRange, TryWrite(_near, Capacity + 1));
        Write(_near, Bytes(Capacity - 10));
        Assert.Equal(ZxStatus.ShouldWait, TryWrite(_near, 11));
        Assert.True(SignalsOf(_near).HasFlag(ZxSignals.SocketWritable));
        Write(_near, Bytes(10));
        Assert.Equal(ZxStatus.ShouldWait, TryWrite(_near, Capacity + 1));
        Assert.Equal(0, Write(_near, []));
        Assert.Equal(Bytes(Capacity - 10), Read(_far, Capacity));
        Assert.Equal(Bytes(10), Read(_far, Capacity));
    }

    [Fact]
    public void A_peek_shows_the_first_datagram_only_however_long_the_buffer()
    {
        Write(_near, Bytes(3000));
        Write(_near, "next"u8);
        Assert.Equal(Bytes(3000), Read(_far, Capacity, SocketReadOptions.Peek));
        Assert.Equal(Bytes(3000), Read(_far, 3000));
        Assert.Equal("next"u8.ToArray(), Read(_far, 4, SocketReadOptions.Peek));
    }

    [Fact]
    public void Random_datagrams_arrive_one_by_one()
    {
        int seed = Random.Shared.Next();
        var random = new Random(seed);
        var model = new Queue<byte[]>();
        for (int step = 0; step < 2000; step++)
        {
            string at = $"seed {seed}, step {step}";
            if (random.Next(2) == 0)
            {
                byte[] data = new byte[random.Next(1, random.Next(2) == 0 ? 100 : 70_000)];
                random.NextBytes(data);
                int free = Capacity - model.Sum(datagram => datagram.Length);
                ZxStatus status = SystemCalls.SocketWrite(_near, 0, data, out nuint written);
                Assert.True(status == (data.Length <= free ? ZxStatus.Ok : ZxStatus.ShouldWait), at);
                Assert.True((int)written == (status == ZxStatus.Ok ? data.Length : 0), at);
                if (status == ZxStatus.Ok)
                {
                    model.Enqueue(data);
                }
            }
            else if (model.Count > 0)
            {
                Assert.True(Info(_far).ReceiveAvailable == (ulong)model.Peek().Length, at);
                int length = random.Next(1, 80_000);
                byte[] peeked = Read(_far, length, SocketReadOptions.Peek);
                byte[] read = Read(_far, length);
                Assert.True(read.AsSpan().SequenceEqual(model.Dequeue().AsSpan(0, read.Length)) && peeked.AsSpan().SequenceEqual(read), at);
            }

            Assert.True(Info(_far).ReceiveCount == (ulong)model.Sum(datagram => datagram.Length), at);
        }
    }

    [Fact]
    public void Boundaries_cost_no_room()
    {
        byte[] one = [7];
        for (int i = 0; i < Capacity; i++)
        {
            Write(_near, one);
        }

        Assert.Equal(ZxStatus.ShouldWait, TryWrite(_near, 1));
        for (int i = 0; i < Capacity; i++)
        {
            Assert.Single(Read(_far, 2));
        }

        Assert.Equal(ZxStatus.ShouldWait, TryRead(_far));
    }

    [Fact]
    public void Dropped_bytes_are_room_at_once()
    {
        Write(_near, Bytes(Capacity));
        Read(_far, 1);
        Write(_near, Bytes(Capacity));
    }
}
