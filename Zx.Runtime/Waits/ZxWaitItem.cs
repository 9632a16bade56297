using System.Runtime.InteropServices;

namespace Zx;

/// <summary>One of the objects that a wait is for (<c>zx_wait_item_t</c>): 12 bytes.</summary>
/// <param name="handle">The raw value of the handle.</param>
/// <param name="waitFor">The signals any one of which ends the wait.</param>
[StructLayout(LayoutKind.Sequential)]
public struct ZxWaitItem(uint handle, ZxSignals waitFor)
{
    /// <summary>The raw value of the handle.</summary>
    public uint Handle { get; } = handle;

    /// <summary>The signals any one of which ends the wait.</summary>
    public ZxSignals WaitFor { get; } = waitFor;

    /// <summary>Once the wait has ended: every signal that the object had at some moment of it.</summary>
    public ZxSignals Pending { get; internal set; }

    /// <summary>Waits for signals of a handle's object.</summary>
    /// <typeparam name="THandle">The handle's type.</typeparam>
    /// <param name="handle">A handle with <c>ZX_RIGHT_WAIT</c>; it is only lent, and must live until the wait has ended.</param>
    /// <param name="waitFor">The signals any one of which ends the wait.</param>
    /// <returns>The item.</returns>
    public static ZxWaitItem For<THandle>([HandleUse] THandle handle, ZxSignals waitFor)
        where THandle : struct, IHandle<THandle> => new(handle.Raw, waitFor);
}
