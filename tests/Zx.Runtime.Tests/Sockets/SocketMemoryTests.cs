using Zx.Kernel;

namespace Zx.Runtime.Tests.Sockets;

[Collection(Alone.Name)]
public sealed class SocketMemoryTests : KernelTest
{
    [Fact]
    public void A_drained_pair_holds_less_than_a_kibibyte()
    {
        const int Pairs = 2000;
        byte[] data = Bytes(200_000);
        Carry(data);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Pairs; i++)
        {
            Carry(data);
        }

        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.InRange(held / Pairs, long.MinValue, 1023);
    }

    [Fact]
    public void A_closed_end_gives_back_what_nobody_read()
    {
        const int Pairs = 2000;
        byte[] data = Bytes(200_000);
        Discard(data);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Pairs; i++)
        {
            Discard(data);
        }

        Assert.InRange((GC.GetTotalMemory(forceFullCollection: true) - before) / Pairs, long.MinValue, 1023);
    }

    /// <summary>Makes a pair that carries data both ways and stays.</summary>
    private static void Carry(byte[] data)
    {
        (uint near, uint far) = Sockets(SocketOptions.HasControl);
        Write(near, data);
        Write(far, data);
        Write(near, data.AsSpan(0, 1024), SocketWriteOptions.Control);
        Ok(SystemCalls.SocketRead(far, 0, data, out _));
        Ok(SystemCalls.SocketRead(near, 0, data, out _));
        Ok(SystemCalls.SocketRead(far, (uint)SocketReadOptions.Control, data, out _));
    }

    private static void Discard(byte[] data)
    {
        (uint near, uint far) = Sockets(SocketOptions.HasControl);
        Write(near, data);
        Write(near, data.AsSpan(0, 1024), SocketWriteOptions.Control);
        Close(far);
        Close(near);
    }
}
