namespace Zx.Kernel;

/// <summary>Bytes in the order they came, in a chain of pooled blocks. Empty, it holds no memory.</summary>
internal struct ByteQueue
{
    private Block? _first;
    private Block? _last;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_last is null || _last.IsFull)
            {
                AddBlock(BlockPool.Rent(bytes.Length));
            }

            bytes = bytes[_last!.Append(bytes)..];
        }
    }

    /// <summary>Copies bytes from the front, which stay where they are. There are at least as many as the destination takes.</summary>
    public readonly void CopyTo(Span<byte> destination, int offset = 0)
    {
        Block block = _first!;
        while (!destination.IsEmpty)
        {
            ReadOnlySpan<byte> content = block.Content;
            int skipped = Math.Min(offset, content.Length);
            offset -= skipped;
            content = content[skipped..];
            int count = Math.Min(destination.Length, content.Length);
            content[..count].CopyTo(destination);
            destination = destination[count..];
            block = block.Next!;
        }
    }

    /// <summary>Drops bytes from the front. There are at least as many.</summary>
    public void Discard(int count)
    {
        while (count > 0)
        {
            int dropped = Math.Min(count, _first!.Content.Length);
            _first.Discard(dropped);
            count -= dropped;
            if (_first.IsEmpty)
            {
                RemoveBlock();
            }
        }
    }

    /// <summary>Drops everything.</summary>
    public void Clear()
    {
        while (_first is not null)
        {
            RemoveBlock();
        }
    }

    private void AddBlock(Block block)
    {
        if (_last is null)
        {
            _first = block;
        }
        else
        {
            _last.Next = block;
        }

        _last = block;
    }

    private void RemoveBlock()
    {
        Block block = _first!;
        _first = block.Next;
        if (_first is null)
        {
            _last = null;
        }

        block.Next = null;
        BlockPool.Return(block);
    }
}
