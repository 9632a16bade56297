namespace Zx.Tool.Tests.Commands;

/// <summary>What holds of each command: standard input, files that are not there, and completion of its line.</summary>
public sealed class EveryCommandTests
{
    private const string Definition = "#^ Opens.\n#! None.\nsyscall fd_open() returns (zx_status_t);\n";

    public static TheoryData<string> Commands => ["lint", "json", "header", "docs check", "docs update"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void It_has_help_with_examples_that_are_its_own(string command)
    {
        ToolRun run = ToolRun.Of([.. command.Split(' '), "--help"]);
        string[] examples = [.. run.Output.ReplaceLineEndings("\n").Split("Examples:\n")[1].Split("\n\n")[0].Split('\n').Select(line => line.Trim())];

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(examples, example => Assert.Contains($"zx {command} ", example, StringComparison.Ordinal));
        Assert.Contains("standard input", run.Output, StringComparison.Ordinal);
    }

    /// <summary>What an example shows must be a line that the tool takes: only the files are missing.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void Its_examples_are_lines_that_it_takes(string command)
    {
        string help = ToolRun.Of([.. command.Split(' '), "--help"]).Output.ReplaceLineEndings("\n");
        foreach (string example in help.Split("Examples:\n")[1].Split("\n\n")[0].Split('\n').Select(line => line.Trim()))
        {
            // Of a line with a pipe, the part that is ours; what the shell does with files is none of it.
            string[] words = [.. example.Split('|').Last().Trim().Split('>')[0].Split('<')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)];

            string error = ToolRun.WithInput(Definition, words[1..]).Error;
            Assert.DoesNotContain("Unrecognized", error, StringComparison.Ordinal);
            Assert.DoesNotContain("Required", error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void It_reads_standard_input(string command)
    {
        using TemporaryFolder folder = new();
        string[] pages = command.StartsWith("docs", StringComparison.Ordinal) ? [folder.Path, "--generate-missing"] : [];

        ToolRun run = ToolRun.WithInput(Definition, [.. command.Split(' '), "-", .. pages]);

        Assert.Equal(command == "docs check" ? 1 : 0, run.ExitCode);
        Assert.Equal(command == "docs update", File.Exists(folder["fd_open.md"]));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void It_names_standard_input_where_that_is_wrong(string command)
    {
        using TemporaryFolder folder = new();
        string[] pages = command.StartsWith("docs", StringComparison.Ordinal) ? [folder.Path] : [];

        ToolRun run = ToolRun.WithInput("sysall a();", [.. command.Split(' '), "-", .. pages]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("<stdin>(1,1): error ZX4001: ", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void It_names_a_file_that_is_not_there(string command)
    {
        using TemporaryFolder folder = new();
        string[] pages = command.StartsWith("docs", StringComparison.Ordinal) ? [folder.Path] : [];

        ToolRun run = ToolRun.Of([.. command.Split(' '), "nowhere/at/all.abigen", .. pages]);

        Assert.Equal((pages.Length > 0 ? 255 : 2, ""), (run.ExitCode, run.Output));
        Assert.Equal("zx: cannot read 'nowhere/at/all.abigen': its folder does not exist", run.Error.Trim());
    }

    [Theory]
    [InlineData("docs", "check")]
    [InlineData("docs", "update")]
    public void Docs_names_pages_that_are_not_there(params string[] command)
    {
        ToolRun run = ToolRun.WithInput(Definition, [.. command, "-", "no/such/pages"]);

        Assert.Equal((255, "", "zx: cannot find 'no/such/pages': there is no such folder or page"), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Fact]
    public void Header_names_a_folder_that_cannot_be_written()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("file", "");

        ToolRun run = ToolRun.WithInput(Definition, "header", "-", "--output", file);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"cannot write '{file}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_stops_at_a_missing_file_among_others()
    {
        ToolRun run = ToolRun.WithInput("sysall a();", "lint", "-", "nowhere.abigen");

        Assert.Equal((2, "", "zx: cannot read 'nowhere.abigen': there is no such file"), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Fact]
    public void An_empty_name_is_no_file() =>
        Assert.Equal((2, "zx: cannot read a file without a name"), (ToolRun.Of("json", "").ExitCode, ToolRun.Of("json", "").Error.Trim()));

    [Fact]
    public void A_mark_at_the_beginning_and_other_line_ends_do_not_matter()
    {
        string expected = ToolRun.WithInput(Definition, "json", "-").Output;

        Assert.Equal(expected, ToolRun.WithInput("\uFEFF" + Definition.ReplaceLineEndings("\r\n"), "json", "-").Output);
    }

    [Theory]
    [InlineData("", "lint json header docs completion")]
    [InlineData("do", "docs")]
    [InlineData("docs ", "check update")]
    [InlineData("docs up", "update")]
    [InlineData("docs check --gen", "--generate-missing")]
    [InlineData("header --a", "--aliases")]
    [InlineData("header -", "--include --output")]
    [InlineData("lint --format ", "text sarif json")]
    [InlineData("lint --fail-on ", "error warning note")]
    [InlineData("lint --fail-on w", "warning")]
    [InlineData("lint --format=sa", "sarif")]
    [InlineData("completion ", "bash zsh fish pwsh")]
    public void Completion_offers(string line, string offered)
    {
        string[] suggestions = ToolRun.Of($"[suggest:{line.Length}]", line).Output.ReplaceLineEndings("\n").Split('\n');

        Assert.All(offered.Split(' '), word => Assert.Contains(word, suggestions));
    }

    [Theory]
    [InlineData("", "--help")]
    [InlineData("lint ", "--format")]
    [InlineData("lint -", "/h")]
    public void Completion_offers_options_where_one_was_begun(string line, string not) =>
        Assert.DoesNotContain(not, ToolRun.Of($"[suggest:{line.Length}]", line).Output.ReplaceLineEndings("\n").Split('\n'));

    [Fact]
    public void Completion_goes_on_into_folders_and_offers_definition_files_only()
    {
        using TemporaryFolder folder = new();
        folder.Write("calls.abigen", "");
        folder.Write("calls.txt", "");
        Directory.CreateDirectory(folder["capi"]);
        string line = "header " + folder["ca"];

        Assert.Equal(
            [folder["calls.abigen"], folder["capi"] + "/"],
            ToolRun.Of($"[suggest:{line.Length}]", line).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Trim()));
    }
}
