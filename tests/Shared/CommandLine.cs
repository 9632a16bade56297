using System.Diagnostics;

namespace Zx.Tests;

/// <summary>Runs programs of the system.</summary>
internal static class CommandLine
{
    /// <summary>Runs a program to its end; a failure fails the test and shows what it printed.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What it finds in its environment, beside what is there.</param>
    /// <returns>What it printed.</returns>
    public static async Task<string> Run(
        string folder, string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var (exitCode, printed) = await Try(folder, program, arguments, environment);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {exitCode}:\n{printed}");
        return printed;
    }

    /// <summary>Runs a program that may fail.</summary>
    /// <returns>Its exit code, and what it printed.</returns>
    public static async Task<(int ExitCode, string Printed)> Try(
        string folder, string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
