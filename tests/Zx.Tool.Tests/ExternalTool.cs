using System.ComponentModel;
using System.Diagnostics;

namespace Zx.Tool.Tests;

/// <summary>A program of the system; a test that needs a missing one is skipped.</summary>
internal static class ExternalTool
{
    /// <summary>Runs a program with a text as its standard input.</summary>
    /// <returns>Its exit code, and its standard output followed by its standard error.</returns>
    public static (int ExitCode, string Output) Run(string program, string input, params string[] arguments) =>
        RunIn(Environment.CurrentDirectory, program, input, arguments);

    /// <summary>Runs a program in a folder.</summary>
    /// <returns>Its exit code, and its standard output followed by its standard error.</returns>
    public static (int ExitCode, string Output) RunIn(string folder, string program, string input, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            Skip.If(true, $"'{program}' is not installed; the test needs it.");
        }

        using (process)
        {
            Task<string> output = process!.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return (process.ExitCode, output.Result + error.Result);
        }
    }
}
