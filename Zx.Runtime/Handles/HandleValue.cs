using System.Security.Cryptography;

namespace Zx.Kernel;

/// <summary>How the number that a program sees names a slot of the handle table and one use of it.</summary>
/// <remarks>
/// From bit 0 up: one bit that is always set, 18 bits of slot index, 12 bits of generation, one bit that is never set; so every
/// value is odd and positive, as the kernel's are. Index and generation are masked by a word drawn when the program starts, lest a
/// program come to rely on a number.
/// </remarks>
internal static class HandleValue
{
    public const int IndexBits = 18;
    public const int GenerationBits = 12;

    /// <summary>How many handles can live at once in the whole system.</summary>
    public const int MaximumHandles = 1 << IndexBits;

    private const uint FixedBit = 1;

    private static readonly uint Mixer = (uint)RandomNumberGenerator.GetInt32(1 << (IndexBits + GenerationBits)) << 1;

    /// <summary>Spells a slot and a generation (taken modulo 4096) as a value.</summary>
    public static uint Encode(int index, uint generation) =>
        Mixer ^ (((generation % (1u << GenerationBits)) << (IndexBits + 1)) | ((uint)index << 1) | FixedBit);

    /// <summary>The slot that a value would name. Whether it does is for the slot to say: it knows its value in full.</summary>
    public static int IndexOf(uint value) => (int)(((value ^ Mixer) >> 1) % MaximumHandles);
}
