namespace Zx.Runtime.Tests.Model;

internal partial class ModelMachine
{
    protected override object CreatePort(int place, PortOptions options)
    {
        ZxStatus status = Judge(JobPolicyCondition.NewPort);
        status = status == ZxStatus.Ok && options == (PortOptions)2 ? ZxStatus.InvalidArgs : status;
        if (status == ZxStatus.Ok)
        {
            KeepNew(place, new ModelPort(options));
        }

        return status;
    }

    protected override object QueuePackets(int place, PortPacket packet, int count)
    {
        ZxStatus status = ZxStatus.Ok;
        int queued = 0;
        while (status == ZxStatus.Ok && queued < count)
        {
            status = Check(place, ZxRights.Write, ZxObjectType.Port);
            status = status == ZxStatus.Ok && !ObjectAt<ModelPort>(place).Queue(PacketOf(packet)) ? ZxStatus.ShouldWait : status;
            queued += status == ZxStatus.Ok ? 1 : 0;
        }

        return (status, queued);
    }

    protected override object TakePacket(int place)
    {
        ZxStatus status = Check(place, ZxRights.Read, ZxObjectType.Port);
        ModelPacket? packet = status == ZxStatus.Ok ? ObjectAt<ModelPort>(place).Take() : null;
        return (status == ZxStatus.Ok && packet is null ? ZxStatus.TimedOut : status, packet?.ToString());
    }

    protected override object CancelWaits(int port, int source, ulong key)
    {
        ZxStatus status = Check(port, ZxRights.Write, ZxObjectType.Port);
        status = status == ZxStatus.Ok ? Check(source, ZxRights.Wait) : status;
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        ModelHandle handle = _handles[source]!;
        bool hadWait = handle.Object.CancelWaits(handle, ObjectAt<ModelPort>(port), key);
        bool hadPacket = ObjectAt<ModelPort>(port).Withdraw(handle, key);
        return hadWait || hadPacket ? ZxStatus.Ok : ZxStatus.NotFound;
    }

    protected override object WaitAsync(int source, int port, ulong key, ZxSignals trigger, WaitAsyncOptions options)
    {
        ZxStatus status = Check(port, ZxRights.Write, ZxObjectType.Port);
        status = status == ZxStatus.Ok ? Check(source, ZxRights.Wait) : status;
        status = status == ZxStatus.Ok && options > WaitAsyncOptions.Repeating ? ZxStatus.InvalidArgs : status;
        if (status == ZxStatus.Ok)
        {
            ModelHandle handle = _handles[source]!;
            handle.Object.Add(new ModelWait(handle, ObjectAt<ModelPort>(port), key, trigger, options == WaitAsyncOptions.Repeating));
        }

        return status;
    }

    private static ModelPacket PacketOf(PortPacket packet)
    {
        PortPacket.UserPayload user = packet.User;
        return new(source: null, packet.Key) { Type = PortPacketType.User, Status = packet.Status, Content = Convert.ToHexString(user) };
    }
}
