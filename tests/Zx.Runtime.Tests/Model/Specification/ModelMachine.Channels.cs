namespace Zx.Runtime.Tests.Model;

internal partial class ModelMachine
{
    private const int MaximumBytes = 65_536;

    /// <summary>
    /// Whether a message would put an end of a channel into its own queue, however deep: then nobody ever gets hold of it, nor of what
    /// is queued there, in the kernel as here. Many programs would use up the handles of the system by that.
    /// </summary>
    public bool Traps(Operation operation) => operation.Call == Call.WriteMessage
        && _handles[operation.First]?.Object is ModelChannel { Peer: { } receiver }
        && SentBy(operation).Any(place => _handles[place] is { } sent && Reaches(sent.Object, receiver));

    protected override object CreateChannel(int place0, int place1, uint options)
    {
        ZxStatus status = options != 0 ? ZxStatus.InvalidArgs : Judge(JobPolicyCondition.NewChannel);
        if (status == ZxStatus.Ok)
        {
            KeepBothNew(place0, place1, ModelChannel.CreatePair());
        }

        return status;
    }

    protected override object WriteMessage(int place, uint options, byte[] bytes, int[] sent)
    {
        ZxStatus status = options != 0 ? ZxStatus.InvalidArgs
            : bytes.Length > MaximumBytes ? ZxStatus.OutOfRange
            : Check(place, ZxRights.Write, ZxObjectType.Channel);
        ModelChannel? channel = status == ZxStatus.Ok ? ObjectAt<ModelChannel>(place) : null;

        // All handles are gone, whatever happens; the first that will not do decides.
        List<ModelHandle> taken = [];
        foreach (int each in sent)
        {
            if (status == ZxStatus.Ok)
            {
                status = Check(each, ZxRights.None);
                status = status == ZxStatus.Ok && _handles[each]!.Object == channel ? ZxStatus.NotSupported : status;
                status = status == ZxStatus.Ok ? Check(each, ZxRights.Transfer) : status;
            }

            if (Take(each) is { } handle)
            {
                taken.Add(handle);
            }
        }

        status = status == ZxStatus.Ok ? channel!.Write(bytes, [.. taken]) : status;
        if (status != ZxStatus.Ok)
        {
            taken.ForEach(handle => handle.Destroy());
        }

        return status;
    }

    protected override object ReadMessage(int place, ChannelReadOptions options, int length, int[] received)
    {
        ZxStatus status = options > ChannelReadOptions.MayDiscard ? ZxStatus.InvalidArgs : Check(place, ZxRights.Read, ZxObjectType.Channel);
        if (status != ZxStatus.Ok)
        {
            return (status, 0, 0, Bytes.None);
        }

        (status, byte[] bytes, ModelHandle[] handles) =
            ObjectAt<ModelChannel>(place).Read(length, received.Length, mayDiscard: options == ChannelReadOptions.MayDiscard);
        if (status == ZxStatus.Ok)
        {
            foreach ((ModelHandle handle, int into) in handles.Zip(received))
            {
                // What the sender waited for through the handle ends here.
                handle.Object.EndWaits(handle);
                Keep(into, handle);
            }
        }

        return (status, bytes.Length, handles.Length, status == ZxStatus.Ok ? new Bytes(bytes) : Bytes.None);
    }

    private static bool Reaches(ModelObject from, ModelObject to) =>
        from == to || from.Queued.Any(handle => Reaches(handle.Object, to));
}
