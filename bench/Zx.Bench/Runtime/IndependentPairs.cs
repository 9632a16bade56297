using BenchmarkDotNet.Attributes;

namespace Zx.Bench.Runtime;

/// <summary>The same work on a pair of its own for each thread: how much more two threads do than one.</summary>
[MedianColumn]
public class IndependentPairs
{
    // So many that it does not count that threads have to be started and find a processor each.
    private const int Transfers = 4_000_000;

    [Params(1, 2)]
    public int Threads { get; set; }

    [Benchmark(OperationsPerInvoke = Transfers)]
    public void WriteAndRead()
    {
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(Transfer))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }
    }

    private static void Transfer()
    {
        (SocketHandle<SocketRights> near, SocketHandle<SocketRights> far) = Socket.Create();
        Span<byte> data = stackalloc byte[64];
        for (int i = 0; i < Transfers; i++)
        {
            near.Write(data);
            far.Read(data);
        }

        near.Close().ThrowIfError();
        far.Close().ThrowIfError();
    }
}
