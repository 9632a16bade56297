using System.Globalization;

namespace Zx.Runtime.Tests.Model;

/// <summary>
/// How much is tried: <c>ZX_MODEL_PROGRAMS</c> says how many programs, <c>ZX_MODEL_SEED</c> where they begin. A failure prints the seed
/// and a program that shows it, of which no call can be left out.
/// </summary>
internal static class Campaign
{
    public static string Seed { get; } = Environment.GetEnvironmentVariable("ZX_MODEL_SEED") ?? "0000000000001";

    public static int Programs(int usual) => Environment.GetEnvironmentVariable("ZX_MODEL_PROGRAMS") is { } programs
        ? int.Parse(programs, CultureInfo.InvariantCulture)
        : usual;
}
