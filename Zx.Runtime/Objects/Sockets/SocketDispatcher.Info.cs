namespace Zx.Kernel;

internal partial class SocketDispatcher
{
    /// <summary>Says how it was created and how much is queued at either end.</summary>
    public ZxStatus GetInfo(out SocketInfoRecord info)
    {
        using (Gate.EnterScope())
        {
            if (IsDead)
            {
                info = default;
                return ZxStatus.BadHandle;
            }

            info = new SocketInfoRecord
            {
                Options = (uint)_options,
                ReceiveMaximum = ReceiveBuffer.Capacity,
                ReceiveCount = (ulong)_received.Count,
                ReceiveAvailable = (ulong)_received.Available,
                TransmitMaximum = Peer is null ? 0 : (ulong)ReceiveBuffer.Capacity,
                TransmitCount = (ulong)(Peer?._received.Count ?? 0),
            };
            return ZxStatus.Ok;
        }
    }
}
