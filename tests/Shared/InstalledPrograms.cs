namespace Zx.Tests;

/// <summary>The programs of the system that a test may need.</summary>
internal static class InstalledPrograms
{
    /// <summary>Whether a program of this name can be run.</summary>
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
