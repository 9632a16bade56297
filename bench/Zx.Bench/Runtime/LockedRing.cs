namespace Zx.Bench.Runtime;

/// <summary>The floor of what can be safe between threads: a lock, and a ring buffer that is never full or empty when asked.</summary>
internal sealed class LockedRing(int capacity)
{
    private readonly Lock _gate = new();
    private readonly byte[] _bytes = new byte[capacity];
    private int _head;
    private int _count;

    public void Write(ReadOnlySpan<byte> data)
    {
        lock (_gate)
        {
            int tail = (_head + _count) % _bytes.Length;
            int first = Math.Min(data.Length, _bytes.Length - tail);
            data[..first].CopyTo(_bytes.AsSpan(tail));
            data[first..].CopyTo(_bytes);
            _count += data.Length;
        }
    }

    public int Read(Span<byte> buffer)
    {
        lock (_gate)
        {
            int length = Math.Min(buffer.Length, _count);
            int first = Math.Min(length, _bytes.Length - _head);
            _bytes.AsSpan(_head, first).CopyTo(buffer);
            _bytes.AsSpan(0, length - first).CopyTo(buffer[first..]);
            _head = (_head + length) % _bytes.Length;
            _count -= length;
            return length;
        }
    }
}
