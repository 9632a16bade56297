using System.IO.Pipelines;
using System.Threading.Channels;
using BenchmarkDotNet.Attributes;

namespace Zx.Bench.Runtime;

/// <summary>A write and a read of the same bytes, in turn.</summary>
[MemoryDiagnoser]
[MedianColumn]
public class OneThread
{
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 0, useSynchronizationContext: false));
    private readonly Channel<byte[]> _channel = System.Threading.Channels.Channel.CreateUnbounded<byte[]>();
    private readonly LockedRing _ring = new(256 * 1024);
    private SocketHandle<SocketRights> _near;
    private SocketHandle<SocketRights> _far;
    private (int Near, int Far) _descriptors;
    private byte[] _data = [];
    private byte[] _buffer = [];
    private byte[] _between = [];

    [Params(64, 1024, 32 * 1024, 64 * 1024)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        (_near, _far) = Socket.Create();
        _descriptors = LinuxSockets.CreatePair();
        (_data, _buffer, _between) = (new byte[Length], new byte[Length], new byte[Length]);
    }

    [Benchmark(Baseline = true)]
    public int Zx()
    {
        _near.Write(_data);
        return _far.Read(_buffer);
    }

    [Benchmark]
    public nuint ZxSys()
    {
        global::Zx.Sys.SocketWrite(_near.Raw, 0, _data, out _);
        global::Zx.Sys.SocketRead(_far.Raw, 0, _buffer, out nuint read);
        return read;
    }

    [Benchmark]
    public void MemoryCopy()
    {
        _data.AsSpan().CopyTo(_between);
        _between.AsSpan().CopyTo(_buffer);
    }

    [Benchmark]
    public int LockAndRing()
    {
        _ring.Write(_data);
        return _ring.Read(_buffer);
    }

    [Benchmark]
    public int Pipe()
    {
        _pipe.Writer.WriteAsync(_data).GetAwaiter().GetResult();
        ReadResult result = _pipe.Reader.ReadAsync().GetAwaiter().GetResult();
        Span<byte> rest = _buffer;
        foreach (ReadOnlyMemory<byte> segment in result.Buffer)
        {
            segment.Span.CopyTo(rest);
            rest = rest[segment.Length..];
        }

        _pipe.Reader.AdvanceTo(result.Buffer.End);
        return _buffer.Length;
    }

    [Benchmark]
    public int ChannelOfArrays()
    {
        _channel.Writer.TryWrite(_data.AsSpan().ToArray());
        _channel.Reader.TryRead(out byte[]? read);
        read.AsSpan().CopyTo(_buffer);
        return read!.Length;
    }

    [Benchmark]
    public int SocketPair()
    {
        LinuxSockets.Write(_descriptors.Near, _data);
        int read = 0;
        while (read < Length)
        {
            read += LinuxSockets.Read(_descriptors.Far, _buffer.AsSpan(read));
        }

        return read;
    }
}
