using CsCheck;
using Zx.Abigen;

namespace Zx.Fuzz.Inputs;

/// <summary>The constants that the sentences of a file may name.</summary>
/// <param name="ObjectTypes">Object types.</param>
/// <param name="Rights">Rights.</param>
/// <param name="Declarations">The lines that declare those that are the file's own.</param>
internal sealed record Constants(IReadOnlyList<string> ObjectTypes, IReadOnlyList<string> Rights, IReadOnlyList<string> Declarations)
{
    private const int MostOwn = 2;

    public static Constants Kernel { get; } = new(
        [.. Vocabulary.Kernel.ObjectTypes.Select(type => type.Constant).Order(StringComparer.Ordinal)],
        [.. Vocabulary.Kernel.Rights.Select(right => right.Constant).Order(StringComparer.Ordinal)],
        []);

    /// <summary>The kernel's constants and, in some files, a few of their own.</summary>
    public static Constants Make(PCG random)
    {
        if (random.Chance(70))
        {
            return Kernel;
        }

        var names = new NameSource(random, name => name);
        string[] objectTypes = [.. Enumerable.Range(0, random.Below(MostOwn + 1)).Select(_ => names.Next(random.Pick(Words.OwnConstantPrefixes)))];
        string[] rights = [.. Enumerable.Range(0, random.Below(MostOwn + 1)).Select(_ => names.Next(random.Pick(Words.OwnConstantPrefixes)))];
        var managedNames = new NameSource(random, name => name);
        return new Constants(
            [.. Kernel.ObjectTypes, .. objectTypes, .. objectTypes],
            [.. Kernel.Rights, .. rights, .. rights],
            [
                .. objectTypes.Select((type, index) =>
                    $"#@ object {type}: {managedNames.Next("Own")} = {ObjectType.FirstOwnNumber + index}{(random.Chance(40) ? " has " + Words.RightsType : "")}"),
                .. rights.Select((right, index) => $"#@ right {right}: {managedNames.Next("Own")} = {Right.FirstOwnBit + index}"),
            ]);
    }
}
