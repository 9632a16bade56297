namespace Zx.Kernel;

/// <summary>Handles in transit, linked by <see cref="HandleSlot.Next"/> in the order in which they are to be destroyed.</summary>
internal struct HandleChain
{
    private HandleSlot? _last;

    public HandleSlot? First { get; private set; }

    public void Append(HandleSlot handle)
    {
        handle.Next = null;
        First ??= handle;
        _last?.Next = handle;
        _last = handle;
    }
}
