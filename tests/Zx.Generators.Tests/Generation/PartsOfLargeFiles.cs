namespace GeneratorTests;

/// <summary>What is generated from a large definition file is in parts, so that an edit writes little.</summary>
public class PartsOfLargeFiles
{
    private const int Calls = 300;
    private const string Path = "/project/large.abigen";

    private static readonly GeneratorRun Large = Run(Text(Enumerable.Range(0, Calls)));

    [Fact]
    public void A_small_file_is_in_one_piece() => Assert.Equal(
        ["large.calls.Socket.g.cs", "large.raw.g.cs", "large.requirements.g.cs"],
        Run(Text(Enumerable.Range(0, 15))).Files.Keys.Where(IsCut).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("raw")]
    [InlineData("requirements")]
    [InlineData("calls.Socket")]
    public void A_large_one_is_in_parts_of_some_sixteen_calls(string product)
    {
        string[] parts = [.. Large.Files.Keys.Where(name => name.StartsWith("large." + product, StringComparison.Ordinal))];

        Assert.Contains($"large.{product}.g.cs", parts);
        Assert.InRange(parts.Length, Calls / 40, Calls / 16 + 1);
    }

    [Fact]
    public void It_compiles() => Assert.NotNull(Large.Load().GetType("Project.Sys")!.GetMethod("SocketX299"));

    /// <summary>Of the raw class, of the calls and of the requirement table one each.</summary>
    [Fact]
    public void An_edit_of_one_call_changes_three_files() => Assert.Equal(
        3, Changed(Large, Run(Text(Enumerable.Range(0, Calls)).Replace("ZX_RIGHT_WRITE.\nsyscall socket_x150(", "ZX_RIGHT_READ.\nsyscall socket_x150("))));

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    public void A_call_less_moves_no_others(int removed) =>
        Assert.InRange(Changed(Large, Run(Text(Enumerable.Range(0, Calls).Where(number => number != removed)))), 3, 9);

    /// <summary>How many files are not what they were.</summary>
    private static int Changed(GeneratorRun before, GeneratorRun after) =>
        after.Files.Count(file => !before.Files.TryGetValue(file.Key, out string? text) || text != file.Value);

    private static bool IsCut(string name) => !name.Contains("handle", StringComparison.Ordinal) && !name.Contains("untyped", StringComparison.Ordinal);

    private static GeneratorRun Run(string text) => GeneratorRun.Of(ProjectOptions.For(Path, "Project"), [new DefinitionText(Path, text)]);

    private static string Text(IEnumerable<int> numbers) => string.Concat(numbers.Select(number =>
        $"#! h must have ZX_RIGHT_WRITE.\nsyscall socket_x{number}(h: zx_handle_t, n: int) returns (zx_status_t);\n"));
}
