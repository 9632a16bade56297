namespace Zx.Kernel;

/// <summary>What is written to a channel at once: bytes, and handles in transit. Used again and again.</summary>
internal sealed class ChannelMessage : IPooled
{
    private readonly HandleSlot?[] _handles = new HandleSlot?[ChannelDispatcher.MaximumHandles];
    private ByteQueue _bytes;

    public ChannelMessage? Next { get; set; }

    public IPooled? NextIdle { get; set; }

    public int ByteCount { get; private set; }

    public int HandleCount { get; private set; }

    public ReadOnlySpan<HandleSlot?> Handles => _handles.AsSpan(0, HandleCount);

    public void AddHandle(HandleSlot handle) => _handles[HandleCount++] = handle;

    public void SetBytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.Append(bytes);
        ByteCount = bytes.Length;
    }

    public void CopyBytes(Span<byte> destination)
    {
        if (ByteCount > 0)
        {
            _bytes.CopyTo(destination[..ByteCount]);
        }
    }

    /// <summary>Chains its handles up to be destroyed, in front of others.</summary>
    public HandleSlot? TakeHandles(HandleSlot? others = null)
    {
        for (int i = HandleCount - 1; i >= 0; i--)
        {
            HandleSlot handle = _handles[i]!;
            handle.Next = others;
            others = handle;
        }

        Array.Clear(_handles, 0, HandleCount);
        HandleCount = 0;
        return others;
    }

    /// <summary>Gives it back, without its bytes; its handles are somebody else's by now.</summary>
    public void Return()
    {
        _bytes.Clear();
        Array.Clear(_handles, 0, HandleCount);
        (ByteCount, HandleCount) = (0, 0);
        IdlePool<ChannelMessage>.Return(this);
    }
}
