using System.Text;
using CsCheck;
using Zx.Abigen;

namespace Zx.Fuzz.Inputs;

/// <summary>Writes a definition file without an error.</summary>
internal static class FileWriter
{
    private const int MostCalls = 2;

    public static string Write(PCG random)
    {
        string newLine = random.Pick(["\n", "\n", "\r\n", "\r"]);
        string[] mapped = [.. Words.UnmappedTypes.Where(_ => random.Chance(15))];
        string[] valueTypes = [.. Words.NumberTypes, .. mapped];
        Constants constants = Constants.Make(random);
        var names = new NameSource(random, Naming.Pascal);
        var lines = new List<string>();
        lines.AddRange(mapped.Select(type => $"#@ type {type}: {random.Pick(Words.ManagedTypes)}"));
        for (int left = random.Between(1, MostCalls); left > 0; left--)
        {
            lines.AddRange(new CallWriter(random, names.Next(random.Pick(Words.CallPrefixes)), constants, valueTypes).Lines());
        }

        // A directive that speaks of the whole file may follow what it is needed for.
        lines.InsertRange(random.Chance(50) ? 0 : lines.Count, constants.Declarations);
        var text = new StringBuilder();
        foreach (string line in lines)
        {
            text.Append(random.Below(12) switch { 0 => "  ", 1 => "\n", 2 => "# note; syscall (\n", 3 => "\t", _ => "" });
            text.Append(line).Append(random.Below(10) == 0 ? " " : "").Append('\n');
        }

        return text.Replace("\n", newLine).ToString();
    }
}
