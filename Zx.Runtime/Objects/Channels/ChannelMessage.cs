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

    /// <summary>Chains its handles up to be destroyed, behind others.</summary>
    public void MoveHandlesTo(ref HandleChain chain)
    {
        foreach (HandleSlot? handle in Handles)
        {
            chain.Append(handle!);
        }

        Array.Clear(_handles, 0, HandleCount);
        HandleCount = 0;
    }

    /// <summary>Destroys its handles.</summary>
    public void DestroyHandles()
    {
        HandleChain chain = default;
        MoveHandlesTo(ref chain);
        HandleTable.Destroy(chain.First);
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
