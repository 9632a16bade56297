namespace Zx.Runtime.Tests.Async;

public sealed class PortReadAsyncTests : AsyncTest
{
    private readonly PortHandle<PortRights> _port;

    public PortReadAsyncTests() => _port = Port.Create();

    [Fact]
    public async Task It_waits_for_a_packet()
    {
        Task<PortPacket> reading = _port.ReadAsync().AsTask();
        Assert.False(reading.IsCompleted);
        _port.Queue(new PortPacket(7)).ThrowIfError();
        Assert.Equal(7ul, (await reading).Key);
    }

    [Fact]
    public async Task Closing_the_port_ends_it_though_the_port_does_not_report_closing()
    {
        Task<PortPacket> reading = _port.ReadAsync().AsTask();
        _port.Close().ThrowIfError();
        await AssertStatus(ZxStatus.Canceled, () => reading);
    }

    [Fact]
    public async Task All_packets_are_read_until_the_port_is_closed()
    {
        Task<List<ulong>> reading = Read();
        for (ulong key = 0; key < 100; key++)
        {
            _port.Queue(new PortPacket(key)).ThrowIfError();
        }

        _port.Queue(new PortPacket(ulong.MaxValue)).ThrowIfError();
        Assert.Equal(Enumerable.Range(0, 100).Select(key => (ulong)key), await reading);

        async Task<List<ulong>> Read()
        {
            var keys = new List<ulong>();
            await foreach (PortPacket packet in _port.ReadAllAsync())
            {
                if (packet.Key == ulong.MaxValue)
                {
                    // The next look finds the port closed, which is the end and no error.
                    _port.Close().ThrowIfError();
                }
                else
                {
                    keys.Add(packet.Key);
                }
            }

            return keys;
        }
    }

    [Fact]
    public async Task It_can_be_cancelled_and_loses_nothing()
    {
        using var source = new CancellationTokenSource();
        Task reading = _port.ReadAsync(source.Token).AsTask();
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        _port.Queue(new PortPacket(7)).ThrowIfError();
        Assert.Equal(7ul, (await _port.ReadAsync()).Key);
    }

    [Fact]
    public async Task Every_packet_goes_to_one_reader()
    {
        Task<ulong>[] readers = [.. Enumerable.Range(0, 10).Select(async _ => (await _port.ReadAsync()).Key)];
        for (ulong key = 0; key < 10; key++)
        {
            _port.Queue(new PortPacket(key)).ThrowIfError();
        }

        ulong[] keys = await Task.WhenAll(readers);
        Assert.Equal(Enumerable.Range(0, 10).Select(key => (ulong)key), keys.Order());
    }
}
