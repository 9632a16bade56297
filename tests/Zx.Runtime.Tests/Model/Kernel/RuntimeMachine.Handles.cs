using Zx.Kernel;

namespace Zx.Runtime.Tests.Model;

internal partial class RuntimeMachine
{
    protected override object Close(int place) => SystemCalls.HandleClose(_values[place]);

    protected override object CloseMany(int[] places) => SystemCalls.HandleCloseMany([.. places.Select(place => _values[place])]);

    protected override object Duplicate(int place, ZxRights rights, int duplicate)
    {
        ZxStatus status = SystemCalls.HandleDuplicate(_values[place], rights, out uint value);
        return Keep(status, duplicate, value);
    }

    protected override object Replace(int place, ZxRights rights)
    {
        ZxStatus status = SystemCalls.HandleReplace(_values[place], rights, out uint value);
        return Keep(status, place, value);
    }
}
