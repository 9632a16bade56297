using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>Rights in the words of the definition files.</summary>
internal static class RightNames
{
    /// <summary>For example: ZX_RIGHT_WRITE and ZX_RIGHT_TRANSFER.</summary>
    public static string Of(uint mask, Vocabulary vocabulary) => string.Join(
        " and ",
        vocabulary.Rights.Where(right => (right.Mask & mask) != 0).OrderBy(right => right.Mask).Select(right => right.Constant));
}
