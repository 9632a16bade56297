using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Zx.Kernel;

/// <summary>The data that waits to be read at one end of a socket: a stream of bytes, or datagrams.</summary>
/// <param name="hasDatagrams">Whether the boundaries of what was written are kept.</param>
internal struct ReceiveBuffer(bool hasDatagrams)
{
    /// <summary>How many bytes fit, boundaries not counted: what 128 of the kernel's blocks of 2008 bytes hold.</summary>
    public const int Capacity = 128 * 2008;

    private const int HeaderLength = sizeof(int);

    // A datagram stands here behind its length.
    private ByteQueue _bytes;

    /// <summary>How many bytes of data are queued.</summary>
    public int Count { get; private set; }

    public readonly int Free => Capacity - Count;

    public readonly bool IsEmpty => Count == 0;

    public readonly bool IsFull => Count == Capacity;

    /// <summary>How many bytes one read can return.</summary>
    public readonly int Available => hasDatagrams && !IsEmpty ? FirstDatagramLength() : Count;

    /// <summary>Takes in data: of a stream what fits, of a datagram all or nothing.</summary>
    /// <param name="data">At least one byte.</param>
    /// <param name="written">How many bytes were taken in; more than none on success.</param>
    public ZxStatus Write(ReadOnlySpan<byte> data, out int written)
    {
        written = 0;
        if (IsFull)
        {
            return ZxStatus.ShouldWait;
        }

        if (hasDatagrams)
        {
            if (data.Length > Capacity)
            {
                return ZxStatus.OutOfRange;
            }

            if (data.Length > Free)
            {
                return ZxStatus.ShouldWait;
            }

            int length = data.Length;
            _bytes.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        }

        written = Math.Min(data.Length, Free);
        _bytes.Append(data[..written]);
        Count += written;
        return ZxStatus.Ok;
    }

    /// <summary>Copies what one read returns, and leaves it queued.</summary>
    /// <returns>How many bytes were copied.</returns>
    public readonly int Peek(Span<byte> destination)
    {
        int count = Math.Min(destination.Length, Available);
        _bytes.CopyTo(destination[..count], hasDatagrams ? HeaderLength : 0);
        return count;
    }

    /// <summary>Copies what one read returns, and drops it; of a datagram all, even what did not fit.</summary>
    /// <param name="destination">If it is empty, nothing is dropped.</param>
    /// <returns>How many bytes were copied.</returns>
    public int Read(Span<byte> destination)
    {
        int count = Peek(destination);
        if (count > 0)
        {
            int dropped = hasDatagrams ? FirstDatagramLength() : count;
            _bytes.Discard(hasDatagrams ? HeaderLength + dropped : dropped);
            Count -= dropped;
        }

        return count;
    }

    /// <summary>Drops everything.</summary>
    public void Clear()
    {
        _bytes.Clear();
        Count = 0;
    }

    private readonly int FirstDatagramLength()
    {
        Unsafe.SkipInit(out int length);
        _bytes.CopyTo(MemoryMarshal.AsBytes(new Span<int>(ref length)));
        return length;
    }
}
