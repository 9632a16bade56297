namespace Zx.Kernel;

/// <summary>What a lookup found. The reference keeps the object usable even if the handle is closed meanwhile.</summary>
internal readonly ref struct HandleView(HandleSlot slot, ulong name, Dispatcher dispatcher, ZxRights rights)
{
    /// <summary>Which handle it is; its fields belong to others by now.</summary>
    public HandleSlot Slot { get; } = slot;

    /// <summary>The name by which the handle was found.</summary>
    public ulong Name { get; } = name;

    public Dispatcher Dispatcher { get; } = dispatcher;

    public ZxRights Rights { get; } = rights;
}
