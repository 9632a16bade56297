using Zx;

namespace Lamps;

/// <summary>What the calls of lamp.abigen do.</summary>
internal static class Backend
{
    public static ZxStatus LampCreate(uint number, out uint @out)
    {
        @out = number;
        return ZxStatus.Ok;
    }

    public static ZxStatus HandleClose(uint handle) => handle == 0 ? ZxStatus.BadHandle : ZxStatus.Ok;

    public static ZxStatus LampLight(uint handle, uint brightness)
    {
        Console.WriteLine($"lamp {handle} at {brightness}");
        return ZxStatus.Ok;
    }
}
