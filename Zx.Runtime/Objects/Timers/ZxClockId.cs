namespace Zx;

/// <summary>A clock (<c>ZX_CLOCK_…</c>).</summary>
public enum ZxClockId : uint
{
    /// <summary>The clock that never runs backwards: <see cref="ZxClock.Monotonic"/>.</summary>
    Monotonic = 0,
}
