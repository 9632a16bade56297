namespace Zx.Runtime.Tests.Concurrency;

/// <summary>
/// Sockets with data in them are handed over from process to process while shares and accepts are cancelled and processes end: each
/// socket arrives whole, or its other end learns that it is gone, and no handle is left.
/// </summary>
[Collection(Alone.Name)]
public sealed class SoakTests : KernelTest
{
    private const int Clients = 4;
    private const int SocketsPerClient = 500;

    // Random, but the same each time; what the threads make of it is not.
    private const int Seed = 20_190_401;

    private int _arrived;
    private int _lost;

    [Fact]
    public async Task No_byte_and_no_handle_is_lost()
    {
        (var server, var client) = Socket.Create(SocketOptions.HasAccept);
        Task serving = Serve(server);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(number => Task.Run(() => Send(client, new Random(Seed + number)))));
        client.Close().ThrowIfError();
        await serving;
        server.Close().ThrowIfError();

        Assert.Equal(Clients * SocketsPerClient, _arrived + _lost);
        Assert.True(_arrived > 0 && _lost > 0, $"Seed {Seed}: {_arrived} arrived, {_lost} were lost.");
        Assert.Empty(Process.Handles);
    }

    /// <summary>Shares sockets, each from a process of its own that may end while it waits for room.</summary>
    private async Task Send(SocketHandle<SocketRights> client, Random random)
    {
        for (int i = 0; i < SocketsPerClient; i++)
        {
            (var near, var far) = Socket.Create();
            near.Write(BitConverter.GetBytes(i));
            using var process = ZxProcess.Create("sender");
            SocketHandle<SocketRights> door = process.Adopt(client.Duplicate(Rights.Same));
            SocketHandle<SocketRights> shared = process.Adopt(far);
            using var cancellation = new CancellationTokenSource();
            Task share;
            using (process.Enter())
            {
                share = door.ShareAsync(shared, cancellation.Token).AsTask();
            }

            switch (random.Next(4))
            {
                case 0:
                    await cancellation.CancelAsync();
                    break;
                case 1:
                    process.Dispose();
                    break;
            }

            try
            {
                await share;
            }
            catch (Exception exception) when (exception is OperationCanceledException or ZxException)
            {
                // Whoever has the handle still is the process, and it ends here.
            }

            process.Dispose();

            // The receiver answers with the number it read; a socket that is gone answers with its end.
            byte[] answer = new byte[sizeof(int)];
            if (await near.ReadAsync(answer) == 0)
            {
                Interlocked.Increment(ref _lost);
            }
            else
            {
                Assert.Equal(i, BitConverter.ToInt32(answer));
                Interlocked.Increment(ref _arrived);
            }

            near.Close().ThrowIfError();
        }
    }

    /// <summary>Accepts until the clients are gone, and gives up waiting now and then to begin again.</summary>
    private static async Task Serve(SocketHandle<SocketRights> server)
    {
        var random = new Random(Seed);
        while (true)
        {
            using var cancellation = new CancellationTokenSource();
            ValueTask<SocketHandle<ReadWrite>> accept = server.AcceptAsync(Rights.ReadWrite, cancellation.Token);
            if (random.Next(3) == 0)
            {
                await cancellation.CancelAsync();
            }

            try
            {
                using SocketHandle<ReadWrite> accepted = await accept;
                byte[] number = new byte[sizeof(int)];
                accepted.Read(number);
                accepted.Write(number);
            }
            catch (OperationCanceledException)
            {
                // Nothing has been taken out of the queue.
            }
            catch (ZxException exception) when (exception.Status == ZxStatus.PeerClosed)
            {
                return;
            }
        }
    }
}
