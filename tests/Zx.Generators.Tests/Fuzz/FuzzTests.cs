using System.Globalization;
using Zx.Abigen.Tests;
using Zx.Fuzz.Campaign;
using Zx.Fuzz.Inputs;

namespace GeneratorTests.Fuzz;

/// <summary>
/// Whatever the file: no exception, no endless loop, diagnostics inside the text, and what is generated is C#. A short run of what
/// <c>tests/Zx.Fuzz</c> runs at length.
/// </summary>
public sealed class FuzzTests
{
    private const int Inputs = 15_000;
    private const ulong Seed = 1;

    /// <summary>Set to the seed of another run.</summary>
    private const string SeedVariable = "ZX_FUZZ_SEED";

    /// <summary>Set to run more inputs, or fewer.</summary>
    private const string InputsVariable = "ZX_FUZZ_INPUTS";

    [Fact]
    public void Files_made_at_random_break_no_property()
    {
        ulong seed = Read(SeedVariable) is { } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : Seed;
        int inputs = Read(InputsVariable) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : Inputs;
        var source = new InputSource([File.ReadAllText(DefinitionFiles.Own)]);

        Tally tally = new FuzzRun(source, Shares.Even).Run(seed, first: 0, inputs);

        Assert.True(tally.Failures.Count == 0, $"{SeedVariable}={seed}\n{tally}\n{string.Join("\n", tally.Failures.Values)}");
    }

    private static string? Read(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
