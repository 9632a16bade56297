using System.Text;

namespace Zx.Tool.Tests.Commands;

/// <summary>What every command does alike: help, standard input, files that are not there.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("lint")]
    [InlineData("json")]
    [InlineData("docs", "check")]
    [InlineData("docs", "update")]
    public void Help_shows_examples_and_exit_codes(params string[] command)
    {
        ToolRun run = ToolRun.Of([.. command, "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("<FILE>", run.Output, StringComparison.Ordinal);
        Assert.Contains($"Examples:\n  zx {string.Join(' ', command)} ", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Exit codes:\n  0  ", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("json")]
    public void A_dash_is_standard_input(string command)
    {
        ToolRun run = ToolRun.WithInput("syscall a();", command, "-");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("lint")]
    public void A_missing_file_is_named(string command)
    {
        ToolRun run = ToolRun.Of(command, "nowhere.abigen");

        Assert.Equal((2, "", "zx: cannot read 'nowhere.abigen': there is no such file"), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Fact]
    public void A_folder_is_no_definition_file()
    {
        using TemporaryFolder folder = new();
        ToolRun run = ToolRun.Of("json", folder.Path);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("is a folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_text_is_told_by_its_first_wrong_byte()
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder["zero.abigen"], [(byte)'#', 0, 1]);
        File.WriteAllBytes(folder["latin.abigen"], Encoding.Latin1.GetBytes("# \u00e9\n"));

        Assert.Contains("is not a text file: byte 1 is zero", ToolRun.Of("lint", folder["zero.abigen"]).Error, StringComparison.Ordinal);
        Assert.Contains("is not UTF-8 text: byte 2 begins no character", ToolRun.Of("lint", folder["latin.abigen"]).Error, StringComparison.Ordinal);
        Assert.Equal(2, ToolRun.Of("lint", folder["latin.abigen"]).ExitCode);
    }

    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("json")]
    [InlineData("lint", "a", "--format", "xml")]
    public void A_wrong_command_line_is_answered_by_2(params string[] arguments)
    {
        ToolRun run = ToolRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_file_with_errors_gives_no_product()
    {
        ToolRun run = ToolRun.WithInput("#! x must have ZX_RIGHT_READ.\nsyscall a();", "json", "-");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("<stdin>(1,4): error ZX4002: 'x' is not a parameter of 'a'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Completion_suggests_commands_options_values_and_definition_files()
    {
        using TemporaryFolder folder = new();
        folder.Write("one.abigen", "");
        folder.Write("other.txt", "");

        Assert.Contains("json", Suggest("j"), StringComparison.Ordinal);
        Assert.Contains("--fail-on", Suggest("lint --f"), StringComparison.Ordinal);
        Assert.Contains("sarif", Suggest("lint --format s"), StringComparison.Ordinal);
        Assert.Equal(folder["one.abigen"], Suggest("json " + folder["o"]).Trim());
    }

    private static string Suggest(string line) => ToolRun.Of($"[suggest:{line.Length}]", line).Output;
}
