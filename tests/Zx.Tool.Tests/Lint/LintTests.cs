using System.Text.Json.Nodes;
using Zx.Abigen.Tests;

namespace Zx.Tool.Tests.Lint;

/// <summary>Diagnostics as text, JSON and SARIF, and the exit code.</summary>
public sealed class LintTests
{
    private const string Wrong = "# One.\n\tsyscall b(\n\t\thandle: zx_handle_t handle_relase,\n\t\tx: zx_new_t);\n";

    [Fact]
    public void Text_shows_the_line_and_carets_below_the_place()
    {
        ToolRun run = ToolRun.WithInput(Wrong, "lint", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(
            "<stdin>(3,23): error ZX4002: The attribute 'handle_relase' is unknown and has no effect; did you mean 'handle_release'?\n" +
            "    3 | \t\thandle: zx_handle_t handle_relase,\n" +
            "      | \t\t                    ^^^^^^^^^^^^^\n\n",
            run.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.EndsWith("1 error, 1 note\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_very_long_line_the_part_round_the_place_is_shown()
    {
        string line = $"syscall b({"",1000}handle: zx_handle_t handle_relase,{"",1000}x: uint32_t);";

        ToolRun run = ToolRun.WithInput($"# One.\n{line}\n", "lint", "-");

        string[] lines = run.Output.ReplaceLineEndings("\n").Split('\n');
        int shown = Array.FindIndex(lines, printed => printed.StartsWith("    2 | ", StringComparison.Ordinal));
        Assert.All(lines, printed => Assert.InRange(printed.Length, 0, 300));
        Assert.Contains("handle_relase", lines[shown], StringComparison.Ordinal);
        Assert.Equal(lines[shown].IndexOf("handle_relase", StringComparison.Ordinal), lines[shown + 1].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_without_a_diagnostic_prints_nothing()
    {
        ToolRun run = ToolRun.Of("lint", DefinitionFiles.Own);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("note", 1)]
    [InlineData("warning", 0)]
    [InlineData("error", 0)]
    public void Fail_on_sets_what_counts(string severity, int exitCode)
    {
        ToolRun run = ToolRun.WithInput("syscall a(x: int novel);", "lint", "-", "--fail-on", severity);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("note ZX4010", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_list()
    {
        JsonNode diagnostic = Assert.Single(Parse(ToolRun.WithInput("syscall a(x: int y: int);", "lint", "--format", "json", "-"))["diagnostics"]!.AsArray())!;

        Assert.Equal("<stdin>", diagnostic["file"]!.GetValue<string>());
        Assert.Equal((1, 18, 1, 19), (Number(diagnostic, "line"), Number(diagnostic, "column"), Number(diagnostic, "endLine"), Number(diagnostic, "endColumn")));
        Assert.Equal("error", diagnostic["severity"]!.GetValue<string>());
        Assert.Equal("ZX4001", diagnostic["id"]!.GetValue<string>());
        Assert.EndsWith("ZX4001.md", diagnostic["help"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    /// <summary>What SARIF 2.1.0 requires of each object that is there, and what ties them together.</summary>
    [Fact]
    public void Sarif_has_what_its_specification_requires()
    {
        using TemporaryFolder folder = new();
        string first = folder.Write("first file.abigen", Wrong);
        string second = folder.Write("second.abigen", "syscall;");
        ToolRun run = ToolRun.Of("lint", "--format", "sarif", first, second);
        JsonNode log = Parse(run);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("2.1.0", log["version"]!.GetValue<string>());
        Assert.True(Uri.IsWellFormedUriString(log["$schema"]!.GetValue<string>(), UriKind.Absolute));
        JsonNode sarif = Assert.Single(log["runs"]!.AsArray())!;
        JsonNode driver = sarif["tool"]!["driver"]!;
        Assert.Equal("zx", driver["name"]!.GetValue<string>());
        Assert.Matches(@"^\d+\.\d+\.\d+", driver["semanticVersion"]!.GetValue<string>());
        JsonArray rules = driver["rules"]!.AsArray();
        Assert.Equal(rules.Count, rules.Select(rule => rule!["id"]!.GetValue<string>()).Distinct().Count());
        Assert.All(rules, rule => Assert.NotEmpty(rule!["shortDescription"]!["text"]!.GetValue<string>()));

        JsonArray results = sarif["results"]!.AsArray();
        Assert.Equal(["error", "note", "error"], results.Select(result => result!["level"]!.GetValue<string>()));
        Assert.All(results, result =>
        {
            Assert.NotEmpty(result!["message"]!["text"]!.GetValue<string>());
            Assert.Equal(result["ruleId"]!.GetValue<string>(), rules[Number(result, "ruleIndex")]!["id"]!.GetValue<string>());
            JsonNode place = Assert.Single(result["locations"]!.AsArray())!["physicalLocation"]!;
            Assert.True(Uri.IsWellFormedUriString(place["artifactLocation"]!["uri"]!.GetValue<string>(), UriKind.RelativeOrAbsolute));
            JsonNode region = place["region"]!;
            Assert.True(Number(region, "startLine") >= 1 && Number(region, "startColumn") >= 1);
            Assert.True(
                (Number(region, "endLine"), Number(region, "endColumn")).CompareTo((Number(region, "startLine"), Number(region, "startColumn"))) >= 0);
        });
        Assert.EndsWith("first%20file.abigen", results[0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_of_a_clean_file_has_a_run_without_results()
    {
        ToolRun run = ToolRun.WithInput("syscall a();", "lint", "--format", "sarif", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(Parse(run)["runs"]![0]!["results"]!.AsArray());
    }

    private static JsonNode Parse(ToolRun run) => JsonNode.Parse(run.Output)!;

    private static int Number(JsonNode node, string key) => node[key]!.GetValue<int>();
}
