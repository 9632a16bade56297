using CsCheck;

namespace Zx.Fuzz.Inputs;

/// <summary>Choices made by a random number generator.</summary>
internal static class Choices
{
    /// <summary>A number from 0 up to, but not including, a bound of at least 1.</summary>
    public static int Below(this PCG random, int bound) => (int)random.Next((uint)bound);

    /// <summary>A number in a range, both ends included.</summary>
    public static int Between(this PCG random, int least, int most) => least + random.Below(most - least + 1);

    public static bool Chance(this PCG random, int percent) => random.Below(100) < percent;

    public static T Pick<T>(this PCG random, IReadOnlyList<T> values) => values[random.Below(values.Count)];

    public static void Shuffle<T>(this PCG random, IList<T> values)
    {
        for (int last = values.Count - 1; last > 0; last--)
        {
            int other = random.Below(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }
}
