using Zx.Tool.Commands;

namespace Zx.Tool.Tests.Commands;

/// <summary>The scripts of <c>zx completion</c>, each in its shell: sourced there, a line is completed by the tool itself.</summary>
public sealed class CompletionTests
{
    /// <summary>Lines up to the cursor in a folder with <c>calls.abigen</c>, <c>my file.abigen</c>, <c>notes.txt</c> and <c>sub/</c>.</summary>
    public static TheoryData<string, string> Lines => new()
    {
        { "zx li", "lint" },
        { "zx docs ", "check update" },
        { "zx lint --fo", "--format" },
        { "zx lint --format sa", "sarif" },
        { "zx lint --format ", "json sarif text" },
        { "zx json c", "calls.abigen" },
        { "zx json s", "sub/" },
        { "zx json n", "" },
        { "zx docs check calls.abigen s", "sub/" },
        { "zx completion ", "bash fish pwsh zsh" },
    };

    [SkippableTheory]
    [MemberData(nameof(Lines))]
    [InlineData("zx lint --format=sa", "sarif")]
    [InlineData("zx json my", "my\\ file.abigen")]
    [InlineData("  zx  json c", "calls.abigen")]
    public void Bash_completes(string line, string expected)
    {
        // As readline does it: the line is cut at blanks and at '=', and the function that is registered for the tool is called.
        const string Harness = """
            source <("$1/zx" completion bash)
            read -r -a COMP_WORDS <<< "${2//=/ = }"
            [[ $2 == *" " ]] && COMP_WORDS+=("")
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$2 COMP_POINT=${#2}
            [[ $(complete -p zx) =~ -F\ ([^ ]+) ]]
            "${BASH_REMATCH[1]}" "$1/zx" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        Assert.Equal(expected, Complete("bash", folder => ["--norc", "-c", Harness, "bash", folder, line]));
    }

    [SkippableTheory]
    [MemberData(nameof(Lines))]
    [InlineData("zx lint --format=sa", "--format=sarif")]
    [InlineData("zx json my", "my file.abigen")]
    public void Fish_completes(string line, string expected) => Assert.Equal(
        expected, Complete("fish", folder => ["--no-config", "-c", $"set -p PATH '{folder}'; zx completion fish | source; complete -C '{line}'"]));

    [SkippableTheory]
    [MemberData(nameof(Lines))]
    [InlineData("zx json my", "'my file.abigen'")]
    public void PowerShell_completes(string line, string expected)
    {
        const string Script = """
            $env:PATH = "$folder" + [System.IO.Path]::PathSeparator + $env:PATH
            zx completion pwsh | Out-String | Invoke-Expression
            (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Where-Object { $_ -notmatch '^\.[\\/]' }
            """;

        Assert.Equal(expected, Complete("pwsh", folder => ["-NoProfile", "-Command", $"$folder = '{folder}'; $line = '{line}'\n" + Script]));
    }

    [SkippableFact]
    public void Zsh_takes_the_script_and_registers_it()
    {
        const string Harness = """
            autoload -Uz compinit && compinit -u -D
            source <("$1/zx" completion zsh)
            print -r -- "${_comps[zx]}"
            """;

        Assert.Equal("_zx", Complete("zsh", folder => ["-f", "-c", Harness, "zsh", folder]));
    }

    [Fact]
    public void Another_shell_is_refused_with_those_there_are()
    {
        ToolRun run = ToolRun.Of("completion", "tcsh");

        Assert.Equal(2, run.ExitCode);
        Assert.All(["bash", "zsh", "fish", "pwsh"], shell => Assert.Contains($"'{shell}'", run.Error, StringComparison.Ordinal));
    }

    /// <summary>Runs a shell that finds the tool as <c>zx</c>; what it prints, its lines in one.</summary>
    private static string Complete(string shell, Func<string, string[]> arguments)
    {
        using TemporaryFolder tool = new();
        string script = tool.Write("zx", $"#!/bin/sh\nexec dotnet '{typeof(ZxCommand).Assembly.Location}' \"$@\"\n");
        if (OperatingSystem.IsWindows())
        {
            Skip.If(true, "The tool is put before the shell as a script of sh.");
            return "";
        }

        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        using TemporaryFolder folder = new();
        folder.Write("calls.abigen", "");
        folder.Write("my file.abigen", "");
        folder.Write("notes.txt", "");
        Directory.CreateDirectory(folder["sub"]);

        (int exitCode, string output) = ExternalTool.RunIn(folder.Path, shell, "", arguments(tool.Path));
        Assert.Equal(0, exitCode);
        return string.Join(' ', output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal));
    }
}
