namespace Zx.Abigen;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class Spelling
{
    private const int LongestName = 64;

    /// <summary><c>; did you mean 'X'?</c> for the end of a message, or nothing when no candidate is close.</summary>
    public static string DidYouMean(string name, IEnumerable<string> candidates, string prefix = "") => Question(Closest(name, candidates, prefix));

    /// <summary><c>; did you mean 'X'?</c>, or nothing for null.</summary>
    public static string Question(string? closest) => closest is null ? string.Empty : $"; did you mean '{closest}'?";

    /// <summary>The candidate that is close enough to a name to have been meant, or null.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What could have been written.</param>
    /// <param name="prefix">What the candidates begin with and <paramref name="name"/> may have left out.</param>
    public static string? Closest(string name, IEnumerable<string> candidates, string prefix = "")
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        string? closest = null;
        int least = int.MaxValue;
        string upper = name.ToUpperInvariant();
        foreach (string candidate in candidates)
        {
            string upperCandidate = candidate.ToUpperInvariant();
            int distance = upperCandidate == prefix + upper ? 0 : Distance(upper, upperCandidate);
            if (distance < least && distance <= Tolerance(upper, upperCandidate))
            {
                (closest, least) = (candidate, distance);
            }
        }

        return closest;
    }

    /// <summary>A third of what is not shared at the front: constants with one prefix must not all look alike.</summary>
    private static int Tolerance(string name, string candidate)
    {
        int shared = 0;
        while (shared < name.Length && shared < candidate.Length && name[shared] == candidate[shared])
        {
            shared++;
        }

        int third = (name.Length - shared) / 3;
        return name.Length <= 2 ? 0 : Math.Max(1, third);
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        int[] beforePrevious = new int[right.Length + 1];
        int[] previous = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (int row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                int replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                int best = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
                bool isSwap = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                current[column] = isSwap ? Math.Min(best, beforePrevious[column - 2] + 1) : best;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
