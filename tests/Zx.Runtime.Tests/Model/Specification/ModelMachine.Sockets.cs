namespace Zx.Runtime.Tests.Model;

internal partial class ModelMachine
{
    protected override object CreateSocket(int place0, int place1, SocketOptions options)
    {
        ZxStatus status = Judge(JobPolicyCondition.NewSocket);
        status = status == ZxStatus.Ok && (uint)options > 7 ? ZxStatus.InvalidArgs : status;
        if (status == ZxStatus.Ok)
        {
            KeepBothNew(place0, place1, ModelSocket.Create(options));
        }

        return status;
    }

    protected override object Write(int place, SocketWriteOptions options, byte[] data)
    {
        ZxStatus status = options > SocketWriteOptions.Control ? ZxStatus.InvalidArgs : Check(place, ZxRights.Write, ZxObjectType.Socket);
        return status != ZxStatus.Ok ? (status, 0)
            : options == SocketWriteOptions.Control ? Socket(place).WriteControl(data)
            : Socket(place).Write(data);
    }

    protected override object Read(int place, SocketReadOptions options, int length)
    {
        bool peek = options.HasFlag(SocketReadOptions.Peek);
        ZxStatus status = Check(place, ZxRights.Read, ZxObjectType.Socket);
        (ZxStatus Status, byte[] Bytes) answer = status != ZxStatus.Ok ? (status, [])
            : options.HasFlag(SocketReadOptions.Control) ? Socket(place).ReadControl(length, peek)
            : Socket(place).Read(length, peek);
        return (answer.Status, new Bytes(answer.Bytes));
    }

    protected override object Share(int through, int shared)
    {
        ZxStatus status = Check(through, ZxRights.Write, ZxObjectType.Socket);
        ZxStatus second = Check(shared, ZxRights.Transfer, ZxObjectType.Socket);
        status = status == ZxStatus.Ok ? second : status;
        ModelSocket? socket = status == ZxStatus.Ok ? Socket(through) : null;
        ModelHandle? taken = Take(shared);
        status = socket?.Share(taken!) ?? status;
        if (status != ZxStatus.Ok)
        {
            taken?.Destroy();
        }

        return status;
    }

    protected override object Accept(int place, int accepted)
    {
        ZxStatus status = Check(place, ZxRights.Read, ZxObjectType.Socket);
        ModelHandle? handle = null;
        if (status == ZxStatus.Ok)
        {
            (status, handle) = Socket(place).Accept();
        }

        if (handle is not null)
        {
            Keep(accepted, handle);
        }

        return status;
    }

    protected override object Shutdown(int place, SocketShutdownOptions options)
    {
        ZxStatus status = (uint)options > 3 ? ZxStatus.InvalidArgs : Check(place, ZxRights.Write, ZxObjectType.Socket);
        if (status == ZxStatus.Ok)
        {
            Socket(place).Shutdown(options);
        }

        return status;
    }

    protected override object SetThreshold(int place, ZxProperty property, int bytes)
    {
        ZxStatus status = Check(place, ZxRights.SetProperty, ZxObjectType.Socket);
        return status == ZxStatus.Ok ? Socket(place).SetThreshold(property, bytes) : status;
    }

    protected override object GetThreshold(int place, ZxProperty property)
    {
        ZxStatus status = Check(place, ZxRights.GetProperty, ZxObjectType.Socket);
        return status == ZxStatus.Ok ? (status, Socket(place).ThresholdOf(property)) : (status, 0);
    }

    private ModelSocket Socket(int place) => ObjectAt<ModelSocket>(place);
}
