namespace Zx.Kernel;

internal partial class SocketDispatcher
{
    /// <summary>Ends writing, reading or both at this end, for good. What is queued stays.</summary>
    public ZxStatus Shutdown(SocketShutdownOptions options)
    {
        lock (Gate)
        {
            if (IsDead)
            {
                return ZxStatus.BadHandle;
            }

            if ((options & SocketShutdownOptions.Write) != 0)
            {
                DisableWriting();
                Peer?.DisableReading();
            }

            if ((options & SocketShutdownOptions.Read) != 0)
            {
                DisableReading();
                Peer?.DisableWriting();
            }

            return ZxStatus.Ok;
        }
    }

    private void DisableWriting() => UpdateSignals(ZxSignals.SocketWritable, ZxSignals.SocketWriteDisabled);

    private void DisableReading() => UpdateSignals(ZxSignals.None, ZxSignals.SocketPeerWriteDisabled);
}
