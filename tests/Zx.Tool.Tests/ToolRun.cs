using System.Text;
using Zx.Tool.Commands;

namespace Zx.Tool.Tests;

/// <summary>One run of the tool, as a script sees it.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed to standard error.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static ToolRun Of(params string[] arguments) => WithInput("", arguments);

    public static ToolRun WithInput(string input, params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = ZxCommand.Run(arguments, output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(input)));
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
