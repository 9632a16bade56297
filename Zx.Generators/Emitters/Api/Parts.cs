using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>
/// Cuts the calls of a large API into parts, each a file: an edit then writes few lines, and has the compiler read few. Where a part
/// ends depends on the names of the calls near by, so that a call more or less moves no others into another part.
/// </summary>
internal static class Parts
{
    /// <summary>Fewer calls make no part, so that an API of usual size is in one piece.</summary>
    private const int LeastCalls = 16;

    /// <summary>Of the calls at which a part could end, one in so many is the end of it.</summary>
    private const uint OneIn = 4;

    /// <summary>Cuts a list.</summary>
    /// <param name="items">What is to be cut.</param>
    /// <param name="callOf">The call an item belongs to; items of one call stay together.</param>
    /// <returns>The pieces in order, each with its name: null for the first, then the name of its first call.</returns>
    public static IEnumerable<(string? Name, T[] Items)> Of<T>(IReadOnlyList<T> items, Func<T, NamedCall> callOf)
    {
        var names = new UniqueNames(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        int start = 0;
        for (int index = 1; index < items.Count; index++)
        {
            string call = callOf(items[index]).Name;
            if (index - start >= LeastCalls && call != callOf(items[index - 1]).Name && Hash(call) % OneIn == 0)
            {
                yield return (name, [.. items.Skip(start).Take(index - start)]);
                (name, start) = (names.Claim(call), index);
            }
        }

        yield return (name, [.. items.Skip(start)]);
    }

    /// <summary>The same in every process, unlike that of a string: Fowler, Noll and Vo's.</summary>
    private static uint Hash(string name) => name.Aggregate(2166136261, (hash, letter) => unchecked((hash ^ letter) * 16777619));
}
