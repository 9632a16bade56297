using System.Collections.Concurrent;
using Zx;

namespace ZxHandles1;

/// <summary>What the calls of lamp.abigen do. A call that is missing here, or has other parameters, is an error in the definition file.</summary>
internal static class Backend
{
    private const uint LampCount = 8;
    private const uint Brightest = 100;

    private static readonly ConcurrentDictionary<uint, uint> BrightnessByHandle = new();

    public static ZxStatus LampCreate(uint number, out uint @out)
    {
        @out = 0;
        if (number >= LampCount || !BrightnessByHandle.TryAdd(number + 1, Brightest))
            return ZxStatus.NotFound;
        @out = number + 1;
        return ZxStatus.Ok;
    }

    public static ZxStatus LampLight(uint handle, uint brightness)
    {
        if (!BrightnessByHandle.ContainsKey(handle))
            return ZxStatus.BadHandle;
        if (brightness > Brightest)
            return ZxStatus.OutOfRange;
        BrightnessByHandle[handle] = brightness;
        return ZxStatus.Ok;
    }

    public static ZxStatus HandleClose(uint handle) => BrightnessByHandle.TryRemove(handle, out _) ? ZxStatus.Ok : ZxStatus.BadHandle;
}
