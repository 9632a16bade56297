using BenchmarkDotNet.Attributes;

namespace Zx.Bench.Runtime;

/// <summary>A socket handed over through a socket, and sockets made and closed.</summary>
[MemoryDiagnoser]
[MedianColumn]
public class HandOver
{
    private uint _client;
    private uint _server;
    private uint _shared;
    private (int Near, int Far) _descriptors;
    private int _sent;

    /// <summary>How many other handles live meanwhile.</summary>
    [Params(1_000, 200_000)]
    public int LiveHandles { get; set; }

    private ZxProcess _process = null!;
    private ZxProcess.Scope _scope;

    [GlobalSetup]
    public void Setup()
    {
        _process = ZxProcess.Create("bench");
        _scope = _process.Enter();
        global::Zx.Sys.EventCreate(0, out uint @event).ThrowIfError();
        for (int i = 0; i < LiveHandles; i++)
        {
            global::Zx.Sys.HandleDuplicate(@event, ZxRights.SameRights, out _).ThrowIfError();
        }

        global::Zx.Sys.SocketCreate((uint)SocketOptions.HasAccept, out _server, out _client).ThrowIfError();
        global::Zx.Sys.SocketCreate(0, out _shared, out _).ThrowIfError();
        _descriptors = LinuxSockets.CreatePair();
        _sent = LinuxSockets.CreatePair().Near;
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _scope.Dispose();
        _process.Dispose();
    }

    [Benchmark(Baseline = true)]
    public void ShareAndAccept()
    {
        global::Zx.Sys.SocketShare(_client, _shared);
        global::Zx.Sys.SocketAccept(_server, out _shared);
    }

    [Benchmark]
    public void SendAndReceiveDescriptor()
    {
        LinuxSockets.SendDescriptor(_descriptors.Near, _sent);
        LinuxSockets.Close(LinuxSockets.ReceiveDescriptor(_descriptors.Far));
    }

    [Benchmark]
    public void CreateAndCloseSocket()
    {
        global::Zx.Sys.SocketCreate(0, out uint near, out uint far);
        global::Zx.Sys.HandleClose(near);
        global::Zx.Sys.HandleClose(far);
    }

    [Benchmark]
    public void CreateAndCloseSocketPair()
    {
        (int near, int far) = LinuxSockets.CreatePair();
        LinuxSockets.Close(near);
        LinuxSockets.Close(far);
    }
}
