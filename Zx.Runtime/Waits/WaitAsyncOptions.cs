namespace Zx;

/// <summary>How often a wait queues a packet (<c>ZX_WAIT_ASYNC_…</c>).</summary>
public enum WaitAsyncOptions : uint
{
    /// <summary>One packet, at the first moment when one of the signals is up; at once if one is up already.</summary>
    Once = 0,

    /// <summary>A packet at each change of the signals after which one of those watched is up, unless one is queued still.</summary>
    Repeating = 1,
}
