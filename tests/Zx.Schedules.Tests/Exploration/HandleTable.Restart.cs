using System.Runtime.CompilerServices;

namespace Zx.Kernel;

internal static partial class HandleTable
{
    /// <summary>
    /// Makes the table as it is when a program starts, so that a schedule means the same whatever was run before: whether a slot has
    /// to be made, and how many a process that ends has to look at.
    /// </summary>
    internal static void Restart()
    {
        MadeOf(Slots) = 0;
        FreeCountOf(Slots) = 0;
        OldestFreeOf(Slots) = null;
        NewestFreeOf(Slots) = null;
        SlotsOf(Slots).AsSpan().Clear();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_made")]
    private static extern ref int MadeOf(SlotPool pool);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_freeCount")]
    private static extern ref int FreeCountOf(SlotPool pool);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_oldestFree")]
    private static extern ref HandleSlot? OldestFreeOf(SlotPool pool);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_newestFree")]
    private static extern ref HandleSlot? NewestFreeOf(SlotPool pool);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_slots")]
    private static extern ref HandleSlot[] SlotsOf(SlotPool pool);
}
