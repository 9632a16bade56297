namespace Zx;

public static partial class HandleCalls
{
    /// <summary>Waits until one of some signals of several objects is up, or until a deadline.</summary>
    /// <param name="items">At most 16; each gets the signals that its object had at some moment of the wait.</param>
    /// <param name="deadline">When to give up.</param>
    /// <returns>What <see cref="Sys.ObjectWaitMany"/> answers.</returns>
    [Requires("Every entry of items must have a handle field with ZX_RIGHT_WAIT.")]
    public static ZxStatus WaitMany(Span<ZxWaitItem> items, ZxTime deadline) => Sys.ObjectWaitMany(items, deadline);
}
