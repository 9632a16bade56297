using CsCheck;

namespace Zx.Runtime.Tests.Model;

/// <summary>What a program does next: a call, on handles by the places where the program keeps them.</summary>
/// <param name="Call">Which call.</param>
/// <param name="First">The place of the handle.</param>
/// <param name="Second">The place of a second handle, or of the one that comes out.</param>
/// <param name="Number">A length, or options, or a mask: what the call makes of it.</param>
/// <param name="Flags">More of the same.</param>
internal sealed record Operation(Call Call, int First, int Second, int Number, int Flags)
{
    /// <summary>How many places there are. Few, so that handles meet again and are dead now and then.</summary>
    public const int Places = 8;

    // Few, and such that sums of them meet the limits exactly: 1024 of a control message, 257,024 of data.
    private static readonly int[] Numbers = [0, 1, 2, 3, 3, 1024, 1025, 100_000, 157_024, 157_021, 257_023, 257_024, 257_025];

    private static readonly int[] AllPlaces = [.. Enumerable.Range(0, Places)];

    /// <summary>The place after the first: where a second end goes.</summary>
    public int Next => (First + 1) % Places;

    /// <summary>Any call on handles in any places.</summary>
    public static Gen<Operation> Any { get; } = On((Call)0, AllPlaces, AllPlaces);

    /// <summary>Any call from one on.</summary>
    /// <param name="least">The first call that may be made.</param>
    /// <param name="places">The places of the handles that may be used.</param>
    /// <param name="second">The places of second handles, and where handles that come out may go.</param>
    public static Gen<Operation> On(Call least, int[] places, int[] second) =>
        from call in Gen.Int[(int)least, (int)Call.Replace]
        from first in Gen.Int[0, places.Length - 1]
        from other in Gen.Int[0, second.Length - 1]
        from number in Gen.Int[0, Numbers.Length - 1]
        from flags in Gen.Int[0, 255]
        select new Operation((Call)call, places[first], second[other], Numbers[number], flags);
}
