namespace Zx.Runtime.Tests.Model;

internal partial class Machine
{
    protected abstract object Close(int place);

    protected abstract object CloseMany(int[] places);

    protected abstract object Duplicate(int place, ZxRights rights, int duplicate);

    protected abstract object Replace(int place, ZxRights rights);

    private object MakeHandleCall(Operation operation) => operation.Call switch
    {
        Call.Close => Close(operation.First),
        Call.CloseMany => CloseMany([.. Operation.PlacesFrom(operation.First, operation.Flags % 3), operation.Second]),
        Call.Duplicate => Duplicate(operation.First, Requested(operation.Flags), operation.Second),
        _ => Replace(operation.First, Requested(operation.Flags)),
    };

    private static ZxRights Requested(int flags) => (flags % 8) switch
    {
        0 => ZxRights.Read | ZxRights.Wait | ZxRights.Duplicate,
        1 => ZxRights.Write | ZxRights.Transfer,
        2 => ZxRights.Execute,
        3 => ZxRights.SameRights | ZxRights.Read,
        4 => (ZxRights)0xF0CF,
        _ => ZxRights.SameRights,
    };
}
