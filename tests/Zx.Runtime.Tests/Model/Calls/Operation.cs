using CsCheck;

namespace Zx.Runtime.Tests.Model;

/// <summary>What a program does next: a call, on handles by the places where the program keeps them.</summary>
/// <param name="Call">Which call.</param>
/// <param name="First">The place of the handle.</param>
/// <param name="Second">The place of a second handle, or of the one that comes out.</param>
/// <param name="Number">A length, or a count, or what else a call needs a number for.</param>
/// <param name="Flags">Options, masks, keys: what the call makes of it.</param>
internal sealed record Operation(Call Call, int First, int Second, int Number, int Flags)
{
    /// <summary>How many places there are. Few, so that handles meet again and are dead now and then.</summary>
    public const int Places = 10;

    private const int MaximumFlags = 255;

    // Few, and such that sums of them meet the limits exactly: 1024 of a control message, 257,024 of data, 65,536 of a message, 2049
    // of a port.
    private static readonly int[] Numbers =
        [0, 1, 2, 3, 3, 1024, 1025, 65_536, 65_537, 100_000, 157_024, 157_021, 257_023, 257_024, 257_025];

    private static readonly int[] AllPlaces = [.. Enumerable.Range(0, Places)];

    // Those of jobs, and those of which a policy may have something to say: they create, or take a handle away that may not be there.
    private static readonly Call[] JudgedCalls =
    [
        Call.CreateJob, Call.SetPolicy, Call.OpenJob, Call.EnterJob,
        Call.CreateSocket, Call.CreateChannel, Call.CreatePort, Call.CreateEvent, Call.CreateTimer,
        Call.Close, Call.CloseMany, Call.Replace, Call.Share, Call.WriteMessage,
    ];

    /// <summary>Any program: calls of all kinds, or, one time in four, of those that policies are about.</summary>
    /// <param name="length">How many calls.</param>
    public static Gen<Operation[]> Program(int length) => Gen.Frequency(
        (3, On(Enum.GetValues<Call>(), AllPlaces, AllPlaces).Array[length]),
        (1, On(JudgedCalls, AllPlaces, AllPlaces).Array[length]));

    /// <summary>The place after the first: where a second end goes.</summary>
    public int Next => (First + 1) % Places;

    /// <summary>Whether it goes where it can do something (<see cref="ModelMachine.Aim"/>); otherwise wherever it says.</summary>
    public bool IsAimed => Flags > MaximumFlags / 8;

    /// <summary>Any of some calls.</summary>
    /// <param name="calls">The calls that may be made.</param>
    /// <param name="places">The places of the handles that may be used.</param>
    /// <param name="second">The places of second handles, and where handles that come out may go.</param>
    public static Gen<Operation> On(Call[] calls, int[] places, int[] second) =>
        from call in OneOf<Call>([.. calls.SelectMany(call => Enumerable.Repeat(call, CallTraits.Of(call).Weight))])
        from first in OneOf(places)
        from other in OneOf(second)
        from number in OneOf(Numbers)
        from flags in Gen.Int[0, MaximumFlags]
        select new Operation(call, first, other, number, flags);

    public override string ToString() => $"{Call}({First}, {Second}, {Number}, {Flags})";

    /// <summary>Some places, beginning with one.</summary>
    public static int[] PlacesFrom(int first, int count) => [.. Enumerable.Range(first, count).Select(place => place % Places)];

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
