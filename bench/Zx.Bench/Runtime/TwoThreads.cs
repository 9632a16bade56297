using System.IO.Pipelines;
using BenchmarkDotNet.Attributes;

namespace Zx.Bench.Runtime;

/// <summary>A stream of eight megabytes, written by one thread in pieces and read by another.</summary>
[MemoryDiagnoser]
[MedianColumn]
public class TwoThreads
{
    private const int Total = 8 * 1024 * 1024;

    private byte[] _data = [];

    [Params(64, 1024, 4 * 1024, 16 * 1024, 64 * 1024)]
    public int Piece { get; set; }

    [GlobalSetup]
    public void Setup() => _data = new byte[Piece];

    [Benchmark(Baseline = true)]
    public async Task Zx()
    {
        (SocketHandle<SocketRights> near, SocketHandle<SocketRights> far) = Socket.Create();
        Task writing = Task.Run(async () =>
        {
            for (int i = 0; i < Total / Piece; i++)
            {
                await near.WriteAsync(_data);
            }
        });
        byte[] buffer = new byte[64 * 1024];
        for (int count = 0; count < Total;)
        {
            count += await far.ReadAsync(buffer);
        }

        await writing;
        near.Close().ThrowIfError();
        far.Close().ThrowIfError();
    }

    [Benchmark]
    public async Task Pipe()
    {
        // As much room as a socket has.
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 257_024, resumeWriterThreshold: 128_512, useSynchronizationContext: false));
        Task writing = Task.Run(async () =>
        {
            for (int i = 0; i < Total / Piece; i++)
            {
                await pipe.Writer.WriteAsync(_data);
            }

            await pipe.Writer.CompleteAsync();
        });
        byte[] buffer = new byte[64 * 1024];
        Stream stream = pipe.Reader.AsStream();
        for (int count = 0; count < Total;)
        {
            count += await stream.ReadAsync(buffer);
        }

        await writing;
    }

    [Benchmark]
    public void SocketPair()
    {
        (int near, int far) = LinuxSockets.CreatePair();
        var thread = new Thread(() =>
        {
            for (int i = 0; i < Total / Piece; i++)
            {
                LinuxSockets.Write(near, _data);
            }
        });
        thread.Start();
        byte[] buffer = new byte[64 * 1024];
        for (int count = 0; count < Total;)
        {
            count += LinuxSockets.Read(far, buffer);
        }

        thread.Join();
        LinuxSockets.Close(near);
        LinuxSockets.Close(far);
    }
}
