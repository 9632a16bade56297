namespace Zx.Kernel;

/// <summary>A piece of pooled memory, with what of it is in use.</summary>
internal sealed class Block(int length)
{
    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(length);
    private int _start;
    private int _end;

    public Block? Next { get; set; }

    public int Length => _bytes.Length;

    public bool IsFull => _end == _bytes.Length;

    public bool IsEmpty => _start == _end;

    public ReadOnlySpan<byte> Content => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Takes in as many bytes as there is room for behind the content.</summary>
    /// <returns>How many.</returns>
    public int Append(ReadOnlySpan<byte> bytes)
    {
        int count = Math.Min(bytes.Length, _bytes.Length - _end);
        bytes[..count].CopyTo(_bytes.AsSpan(_end));
        _end += count;
        return count;
    }

    /// <summary>Drops bytes from the front of the content, which has as many.</summary>
    public void Discard(int count) => _start += count;

    public void Clear() => _start = _end = 0;
}
