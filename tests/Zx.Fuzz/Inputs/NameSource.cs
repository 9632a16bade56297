using CsCheck;
using Zx.Abigen;

namespace Zx.Fuzz.Inputs;

/// <summary>Names for one scope, no two of them the same in C#.</summary>
internal sealed class NameSource(PCG random, Func<string, string> managedName)
{
    /// <summary>What is left of the longest name for a prefix and for what sets it apart.</summary>
    private const int Rest = 30;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Next(string prefix = "")
    {
        string name = prefix + Make();
        while (Keywords.Contains(name) || !_taken.Add(managedName(name)))
        {
            name += random.Pick(["_x", "Y", "0", "_", "z_"]);
        }

        return name;
    }

    private string Make() => random.Below(200) == 0 ? new string('n', random.Between(1, Naming.LongestName - Rest))
        : random.Chance(20) ? random.Pick(Words.Names) + "_" + random.Pick(Words.Names)
        : random.Pick(Words.Names);
}
