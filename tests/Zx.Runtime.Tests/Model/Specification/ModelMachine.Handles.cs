namespace Zx.Runtime.Tests.Model;

internal partial class ModelMachine
{
    protected override object Close(int place)
    {
        ModelHandle? handle = Take(place);
        handle?.Destroy();
        return handle is null && _used[place] ? BadHandle() : ZxStatus.Ok;
    }

    protected override object CloseMany(int[] places)
    {
        // Each is closed, whatever becomes of the others.
        ZxStatus[] statuses = [.. places.Select(place => (ZxStatus)Close(place))];
        return statuses.FirstOrDefault(status => status != ZxStatus.Ok, ZxStatus.Ok);
    }

    protected override object Duplicate(int place, ZxRights rights, int duplicate)
    {
        ZxStatus status = Check(place, ZxRights.Duplicate);
        status = status == ZxStatus.Ok ? CheckSubset(place, rights) : status;
        if (status == ZxStatus.Ok)
        {
            Keep(duplicate, Derive(place, rights));
        }

        return status;
    }

    protected override object Replace(int place, ZxRights rights)
    {
        ZxStatus status = Check(place, ZxRights.None);
        if (status != ZxStatus.Ok)
        {
            return status;
        }

        // The new one is there before the old one goes.
        status = CheckSubset(place, rights);
        ModelHandle? derived = status == ZxStatus.Ok ? Derive(place, rights) : null;
        Take(place)!.Destroy();
        _handles[place] = derived;
        return status;
    }

    private ZxStatus CheckSubset(int place, ZxRights rights) =>
        rights == ZxRights.SameRights || (rights & ~_handles[place]!.Rights) == ZxRights.None ? ZxStatus.Ok : ZxStatus.InvalidArgs;

    private ModelHandle Derive(int place, ZxRights rights) =>
        new(_handles[place]!.Object, rights == ZxRights.SameRights ? _handles[place]!.Rights : rights, _dying);
}
