namespace Zx.Kernel;

/// <summary>Waits until a datagram fits, or can never be written. The signal for that would be the program's, with its threshold.</summary>
internal sealed class RoomWait : AsyncWait
{
    private const ZxSignals Hopeless = ZxSignals.SocketPeerClosed | ZxSignals.SocketWriteDisabled;

    private int _length;

    /// <summary>Waits for room at the other end of a socket.</summary>
    /// <param name="socket">The handle of the socket.</param>
    /// <param name="length">How many bytes are to be written at once.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static ValueTask<ZxSignals> Until(in HandleView socket, int length, CancellationToken cancellation)
    {
        RoomWait wait = IdlePool<RoomWait>.Rent();
        wait._length = length;
        return wait.Start(socket, Hopeless, cancellation);
    }

    protected override bool IsMet(ZxSignals signals) => base.IsMet(signals) || ((SocketDispatcher)Observed!).HasRoom(_length);

    protected override void Release() => IdlePool<RoomWait>.Return(this);
}
