namespace Zx;

/// <summary>What a port is to do (<c>ZX_PORT_…</c>).</summary>
[Flags]
public enum PortOptions : uint
{
    /// <summary>As the kernel's ports: who waits in a port does not hear that it is closed, and a wait ends silently with its handle.</summary>
    None = 0,

    /// <summary>Interrupts may be bound to it. Nothing here makes interrupts, so it does nothing.</summary>
    BindToInterrupt = 1,

    /// <summary>
    /// Ours, unknown to the kernel: closing the port wakes those who wait in it (<see cref="ZxStatus.Canceled"/>), and closing a
    /// handle queues a last packet for each of its waits, with the status <see cref="ZxStatus.Canceled"/>.
    /// </summary>
    ReportsClosing = 0x8000_0000,
}
