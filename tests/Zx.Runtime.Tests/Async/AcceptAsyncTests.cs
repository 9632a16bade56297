namespace Zx.Runtime.Tests.Async;

public sealed class AcceptAsyncTests : AsyncTest
{
    private readonly SocketHandle<SocketRights> _client;
    private readonly SocketHandle<SocketRights> _server;

    public AcceptAsyncTests() => (_server, _client) = Pair(SocketOptions.HasAccept);

    [Fact]
    public async Task It_waits_for_a_socket()
    {
        Task<SocketHandle<Read>> accepting = _server.AcceptAsync(Rights.Read).AsTask();
        Assert.False(accepting.IsCompleted);
        (var near, var far) = Pair();
        _client.Share(near).ThrowIfError();
        using SocketHandle<Read> accepted = await accepting;
        far.Write("x"u8);
        Assert.Equal(1, accepted.Read(new byte[1]));
    }

    [Fact]
    public async Task What_was_shared_before_the_other_end_closed_is_accepted_and_then_it_is_the_end()
    {
        _client.Share(Pair().Near).ThrowIfError();
        _client.Close().ThrowIfError();
        (await _server.AcceptAsync()).Close().ThrowIfError();
        await AssertStatus(ZxStatus.PeerClosed, () => _server.AcceptAsync().AsTask());
    }

    [Fact]
    public async Task A_socket_that_lacks_a_right_stays_in_the_queue()
    {
        (var near, _) = Pair();
        _client.Share(near.Replace(default(WriteOnly))).ThrowIfError();
        await AssertStatus(ZxStatus.AccessDenied, () => _server.AcceptAsync(Rights.Read).AsTask());
        (await _server.AcceptAsync(Rights.Write)).Close().ThrowIfError();
    }

    [Fact]
    public async Task It_can_be_cancelled_and_loses_nothing()
    {
        using var source = new CancellationTokenSource();
        Task accepting = _server.AcceptAsync(source.Token).AsTask();
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => accepting);
        _client.Share(Pair().Near).ThrowIfError();
        (await _server.AcceptAsync()).Close().ThrowIfError();
    }

    [Fact]
    public async Task All_are_accepted_until_the_other_end_closes()
    {
        const int Count = 50;
        Task<int> accepting = Accept();
        for (int i = 0; i < Count; i++)
        {
            await _client.ShareAsync(Pair().Near);
        }

        _client.Close().ThrowIfError();
        Assert.Equal(Count, await accepting);

        async Task<int> Accept()
        {
            int count = 0;
            await foreach (SocketHandle<Read> accepted in _server.AcceptAllAsync(Rights.Read))
            {
                accepted.Close().ThrowIfError();
                count++;
            }

            return count;
        }
    }

    [Fact]
    public async Task Accepting_all_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        Task accepting = Accept();
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => accepting);

        async Task Accept()
        {
            await foreach (SocketHandle<AnyRights> accepted in _server.AcceptAllAsync(source.Token))
            {
                accepted.Close().ThrowIfError();
            }
        }
    }

    [Fact]
    public async Task A_socket_that_cannot_share_is_refused()
    {
        (var near, _) = Pair();
        await AssertStatus(ZxStatus.NotSupported, () => near.AcceptAsync().AsTask());
    }

    private readonly struct WriteOnly : ICanWrite, ICanTransfer;
}
