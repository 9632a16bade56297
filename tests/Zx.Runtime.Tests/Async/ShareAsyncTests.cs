namespace Zx.Runtime.Tests.Async;

public sealed class ShareAsyncTests : AsyncTest
{
    private readonly SocketHandle<SocketRights> _client;
    private readonly SocketHandle<SocketRights> _server;

    public ShareAsyncTests() => (_server, _client) = Pair(SocketOptions.HasAccept);

    [Fact]
    public async Task It_shares_at_once_where_there_is_room()
    {
        (var near, _) = Pair();
        ValueTask share = _client.ShareAsync(near);
        Assert.True(share.IsCompletedSuccessfully);
        await share;
        Assert.False(IsValid(near.Raw));
        _server.Accept(Rights.ReadWrite).Close().ThrowIfError();
    }

    [Fact]
    public async Task It_waits_for_room()
    {
        (var first, _) = Pair();
        (var second, var end) = Pair();
        await _client.ShareAsync(first);
        Task share = _client.ShareAsync(second).AsTask();
        Assert.False(share.IsCompleted);
        Assert.True(IsValid(second.Raw));

        _server.Accept().Close().ThrowIfError();
        await share;

        Assert.False(IsValid(second.Raw));
        using SocketHandle<ReadWrite> accepted = _server.Accept(Rights.ReadWrite);
        accepted.Write("through"u8);
        Assert.Equal(7, end.Read(new byte[7]));
    }

    [Fact]
    public async Task Many_wait_and_all_get_through()
    {
        const int Count = 200;
        Task[] shares = [.. Enumerable.Range(0, Count).Select(_ => _client.ShareAsync(Pair().Near).AsTask())];
        int accepted = 0;
        while (accepted < Count)
        {
            (await _server.AcceptAsync()).Close().ThrowIfError();
            accepted++;
        }

        await Task.WhenAll(shares);
        Assert.Equal(ZxStatus.ShouldWait, _server.Accept(out SocketHandle<AnyRights> _));
    }

    [Fact]
    public async Task When_it_is_cancelled_the_handle_is_still_the_callers()
    {
        await _client.ShareAsync(Pair().Near);
        (var near, _) = Pair();
        using var source = new CancellationTokenSource();
        Task share = _client.ShareAsync(near, source.Token).AsTask();
        source.Cancel();
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => share);
        Assert.Contains("was not consumed", exception.Message, StringComparison.Ordinal);
        Assert.True(IsValid(near.Raw));
    }

    [Fact]
    public async Task When_the_other_end_closes_the_handle_is_still_the_callers()
    {
        await _client.ShareAsync(Pair().Near);
        (var near, _) = Pair();
        Task share = _client.ShareAsync(near).AsTask();
        _server.Close().ThrowIfError();
        ZxException exception = await Assert.ThrowsAsync<ZxException>(() => share);
        Assert.Equal(ZxStatus.PeerClosed, exception.Status);
        Assert.Contains("was not consumed", exception.Message, StringComparison.Ordinal);
        Assert.True(IsValid(near.Raw));
    }

    [Fact]
    public async Task Whatever_else_is_wrong_the_handle_is_still_the_callers()
    {
        (var plain, var far) = Pair();
        (var near, _) = Pair();
        (var sharing, _) = Pair(SocketOptions.HasAccept);
        await AssertStatus(ZxStatus.NotSupported, () => plain.ShareAsync(near).AsTask());
        await AssertStatus(ZxStatus.BadState, () => plain.ShareAsync(far).AsTask());
        await AssertStatus(ZxStatus.BadState, () => _client.ShareAsync(sharing).AsTask());
        Assert.All((uint[])[near.Raw, far.Raw, sharing.Raw], handle => Assert.True(IsValid(handle)));
        near.Close().ThrowIfError();
        await AssertStatus(ZxStatus.BadHandle, () => _client.ShareAsync(SocketHandle<SocketRights>.FromRaw(near.Raw)).AsTask());
    }

    [Fact]
    public async Task A_handle_that_is_closed_while_it_waits_is_not_shared()
    {
        await _client.ShareAsync(Pair().Near);
        (var near, _) = Pair();
        Task share = _client.ShareAsync(near).AsTask();
        Zx.Sys.HandleClose(near.Raw).ThrowIfError();
        _server.Accept().Close().ThrowIfError();
        await AssertStatus(ZxStatus.BadHandle, () => share);
        Assert.Equal(ZxStatus.ShouldWait, _server.Accept(out SocketHandle<AnyRights> _));
    }
}
