using System.Text.RegularExpressions;

namespace Zx.Native.Tests;

/// <summary>
/// A call by a typed handle becomes the instructions that the call by its number becomes: types cost nothing. <c>tests/Zx.MachineCode</c>
/// has both, and the compiler of the runtime lists what it makes of them.
/// </summary>
[Collection(ReleaseBuilds.Name)]
public sealed partial class MachineCodeTests
{
    private const string Typed = "TypedCalls";
    private const string Raw = "RawCalls";

    [SkippableFact]
    public async Task A_typed_call_is_compiled_to_what_its_raw_call_is()
    {
        IReadOnlyDictionary<(string Class, string Method), string[]> code = Parse(await List());
        Skip.If(code.Count == 0, "this runtime does not list what it compiles");

        string[] methods = [.. code.Keys.Where(key => key.Class == Typed).Select(key => key.Method)];
        Assert.Superset(new HashSet<string> { "Write", "Read", "Share", "Accept", "Duplicate", "Close" }, methods.ToHashSet());
        Assert.Equal(methods.Order(), code.Keys.Where(key => key.Class == Raw).Select(key => key.Method).Order());
        Assert.All(methods, method =>
        {
            Assert.NotEmpty(code[(Typed, method)]);
            Assert.Equal(code[(Raw, method)], code[(Typed, method)]);
        });
    }

    private static async Task<string> List()
    {
        string file = Path.GetTempFileName();
        try
        {
            string project = Path.Combine(Repository.Root, "tests", "Zx.MachineCode");
            await CommandLine.Run(project, "dotnet", ["build", "-c", "Release", "--nologo", "-v", "quiet"]);

            // Compiled at once as far as it goes, and with names where addresses would differ from run to run.
            await CommandLine.Run(
                project,
                "dotnet",
                ["exec", Path.Combine("bin", "Release", "net10.0", "Zx.MachineCode.dll")],
                ("DOTNET_TieredCompilation", "0"),
                ("DOTNET_JitDisasm", $"*{Typed}:* *{Raw}:*"),
                ("DOTNET_JitDisasmDiffable", "1"),
                ("DOTNET_JitStdOutFile", file));
            return await File.ReadAllTextAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Dictionary<(string Class, string Method), string[]> Parse(string listings) =>
        Listing().Matches(listings).ToDictionary(
            listing => (listing.Groups["class"].Value, listing.Groups["method"].Value),
            listing => Instructions(listing.Groups["code"].Value));

    // How many of each there are, and of each method that is called. In which registers, and in which order zero gets into a local, is
    // the compiler's whim; what fills gaps is none of the program's.
    private static string[] Instructions(string code) =>
    [
        .. code.Split('\n')
            .Select(line => Instruction().Match(line))
            .Where(line => line.Success && line.Groups["name"].Value is not ("nop" or "align" or "int3"))
            .Select(line => $"{line.Groups["name"].Value} {Called().Match(line.Value).Value}")
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"; Assembly listing for method [\w.]*\.(?<class>\w+):(?<method>\w+)\(.*\n(?<code>(?:(?!; Assembly listing).*\n)*)")]
    private static partial Regex Listing();

    [GeneratedRegex(@"^ +(?<name>[a-z]\w*)\b.*$")]
    private static partial Regex Instruction();

    [GeneratedRegex(@"[\w.`]+:\w+(?=\()")]
    private static partial Regex Called();
}
