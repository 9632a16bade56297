namespace Zx.Kernel;

internal partial class SocketDispatcher
{
    /// <summary>Ends writing, reading or both at this end, for good. What is queued stays.</summary>
    public ZxStatus Shutdown(SocketShutdownOptions options)
    {
        using (Gate.EnterScope())
        {
            if (IsDead)
            {
                return ZxStatus.BadHandle;
            }

            bool writing = (options & SocketShutdownOptions.Write) != 0;
            bool reading = (options & SocketShutdownOptions.Read) != 0;
            Disable(writing, reading);
            Peer?.Disable(writing: reading, reading: writing);
            return ZxStatus.Ok;
        }
    }

    // In one step, so that nobody who observes an end sees it half shut down.
    private void Disable(bool writing, bool reading) => UpdateSignals(
        writing ? ZxSignals.SocketWritable : ZxSignals.None,
        (writing ? ZxSignals.SocketWriteDisabled : ZxSignals.None) | (reading ? ZxSignals.SocketPeerWriteDisabled : ZxSignals.None));
}
