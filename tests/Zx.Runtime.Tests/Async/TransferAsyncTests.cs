namespace Zx.Runtime.Tests.Async;

public sealed class TransferAsyncTests : AsyncTest
{
    [Fact]
    public async Task Reading_waits_for_data()
    {
        (var near, var far) = Pair();
        byte[] buffer = new byte[16];
        Task<int> read = far.ReadAsync(buffer).AsTask();
        Assert.False(read.IsCompleted);
        near.Write("hello"u8);
        Assert.Equal(5, await read);
        Assert.Equal("hello"u8.ToArray(), buffer[..5]);
    }

    [Fact]
    public async Task What_is_there_is_read_at_once()
    {
        (var near, var far) = Pair();
        near.Write("hello"u8);
        ValueTask<int> read = far.ReadAsync(new byte[16]);
        Assert.True(read.IsCompletedSuccessfully);
        Assert.Equal(5, await read);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_end_reads_as_nothing(bool closes)
    {
        (var near, var far) = Pair();
        near.Write("x"u8);
        Task<int> read = Twice();
        if (closes)
        {
            near.Close().ThrowIfError();
        }
        else
        {
            near.Shutdown(SocketShutdownOptions.Write).ThrowIfError();
        }

        Assert.Equal(0, await read);

        async Task<int> Twice()
        {
            Assert.Equal(1, await far.ReadAsync(new byte[1]));
            return await far.ReadAsync(new byte[1]);
        }
    }

    [Fact]
    public async Task An_empty_buffer_waits_for_data_and_takes_none()
    {
        (var near, var far) = Pair();
        Task<int> read = far.ReadAsync(Memory<byte>.Empty).AsTask();
        Assert.False(read.IsCompleted);
        near.Write("x"u8);
        Assert.Equal(0, await read);
        Assert.Equal(1, far.Read(new byte[1]));
    }

    [Fact]
    public async Task Writing_waits_until_all_has_found_room()
    {
        (var near, var far) = Pair();
        byte[] data = Bytes(1_000_000);
        Task writing = near.WriteAsync(data).AsTask();
        Assert.False(writing.IsCompleted);
        byte[] received = new byte[data.Length];
        for (int count = 0; count < received.Length;)
        {
            count += await far.ReadAsync(received.AsMemory(count));
        }

        await writing;
        Assert.Equal(data, received);
    }

    [Fact]
    public async Task A_datagram_waits_for_room_for_all_of_it_though_the_socket_is_writable()
    {
        (var near, var far) = Pair(SocketOptions.Datagram);
        Fill(near, 60_000);
        Assert.True(near.WaitOne(ZxSignals.SocketWritable, ZxTime.Infinite).HasFlag(ZxSignals.SocketWritable));
        Task writing = near.WriteAsync(Bytes(100_000)).AsTask();
        Assert.False(writing.IsCompleted);
        far.Read(new byte[60_000]);
        Assert.False(writing.IsCompleted);
        Drain(far);
        await writing;
        Assert.Equal(100_000, far.Read(new byte[100_000]));
    }

    [Fact]
    public async Task A_datagram_that_never_fits_is_refused()
    {
        (var near, var far) = Pair(SocketOptions.Datagram);
        await AssertStatus(ZxStatus.OutOfRange, () => near.WriteAsync(new byte[257_025]).AsTask());
        Fill(near, 257_024);
        Task writing = near.WriteAsync(new byte[257_025]).AsTask();
        Drain(far);
        await AssertStatus(ZxStatus.OutOfRange, () => writing);
    }

    [Fact]
    public async Task Writing_ends_when_nobody_can_read_any_more()
    {
        (var near, var far) = Pair();
        Fill(near);
        Task writing = near.WriteAsync("x"u8.ToArray()).AsTask();
        far.Close().ThrowIfError();
        await AssertStatus(ZxStatus.PeerClosed, () => writing);

        (near, far) = Pair(SocketOptions.Datagram);
        Fill(near, 100_000);
        writing = near.WriteAsync(new byte[100_000]).AsTask();
        far.Shutdown(SocketShutdownOptions.Read).ThrowIfError();
        await AssertStatus(ZxStatus.BadState, () => writing);
    }

    [Fact]
    public async Task Both_can_be_cancelled()
    {
        (var near, var far) = Pair();
        using var source = new CancellationTokenSource();
        Task<int> reading = far.ReadAsync(new byte[1], source.Token).AsTask();
        Fill(far);
        Task writing = far.WriteAsync(new byte[1], source.Token).AsTask();
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        near.Write("x"u8);
        Assert.Equal(1, await far.ReadAsync(new byte[1]));
    }

    [Fact]
    public async Task Both_end_when_their_handle_is_closed()
    {
        (_, var far) = Pair();
        Task<int> reading = far.ReadAsync(new byte[1]).AsTask();
        far.Close().ThrowIfError();
        await AssertStatus(ZxStatus.Canceled, () => reading);
    }

    [Fact]
    public async Task A_read_stays_in_the_process_in_which_it_began()
    {
        (var near, var far) = Pair();
        Task<int> reading = far.ReadAsync(new byte[1]).AsTask();
        using var other = ZxProcess.Create("other");
        near.Write("x"u8);
        using (other.Enter())
        {
            Assert.Equal(1, await reading);
        }
    }
}
