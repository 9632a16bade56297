using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>Rights in the words of the definition files.</summary>
internal static class RightNames
{
    /// <summary>For example: ZX_RIGHT_WRITE and ZX_RIGHT_TRANSFER.</summary>
    /// <param name="mask">The rights.</param>
    /// <param name="vocabulary">The rights that there are.</param>
    /// <param name="sentence">What asks for them: where two APIs have a bit in common, the right is the one that it names.</param>
    public static string Of(uint mask, Vocabulary vocabulary, string sentence = "") => string.Join(
        " and ",
        vocabulary.Rights
            .Where(right => (right.Mask & mask) != 0)
            .GroupBy(right => right.Mask)
            .OrderBy(bit => bit.Key)
            .Select(bit => (bit.FirstOrDefault(right => sentence.Contains(right.Constant)) ?? bit.First()).Constant));

    /// <summary>For example: it has ZX_RIGHT_READ.</summary>
    public static string Held(uint mask, Vocabulary vocabulary) => Of(mask, vocabulary) is { Length: > 0 } names ? $"it has {names}" : "it has no right";
}
