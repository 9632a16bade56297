namespace Zx;

/// <summary>Where a packet comes from (<c>ZX_PKT_TYPE_…</c>).</summary>
public enum PortPacketType : uint
{
    /// <summary>From a program, by <see cref="Sys.PortQueue"/>.</summary>
    User = 0,

    /// <summary>From a wait that queues one packet.</summary>
    SignalOnce = 1,

    /// <summary>From a wait that goes on.</summary>
    SignalRepeating = 2,
}
