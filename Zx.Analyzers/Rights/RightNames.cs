using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>Rights in the words of the definition files.</summary>
internal static class RightNames
{
    private static readonly (uint Mask, string Constant)[] Names = Vocabulary.RightConstants
        .Select(constant => ((uint)(ZxRights)Enum.Parse(typeof(ZxRights), Vocabulary.RightMember(constant)!), constant))
        .OrderBy(name => name.Item1)
        .ToArray();

    /// <summary>For example: ZX_RIGHT_WRITE and ZX_RIGHT_TRANSFER.</summary>
    public static string Of(uint mask) => string.Join(" and ", Names.Where(name => (name.Mask & mask) != 0).Select(name => name.Constant));
}
