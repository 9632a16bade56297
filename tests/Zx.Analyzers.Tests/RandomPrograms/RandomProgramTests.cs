using System.Globalization;

namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>The rules against what really happens, on programs that nobody has thought of.</summary>
public sealed class RandomProgramTests
{
    private const int Programs = 20_000;
    private const int Batch = 250;
    private const int Shown = 5;

    /// <summary>The run that everybody has.</summary>
    private const int Seed = 1;

    /// <summary>Set to the seed of another run.</summary>
    private const string SeedVariable = "ZX_RANDOM_SEED";

    /// <summary>Set to run more programs, or fewer.</summary>
    private const string CountVariable = "ZX_RANDOM_PROGRAMS";

    [Fact]
    public async Task What_the_rules_say_of_random_programs_is_what_happens_in_them()
    {
        int seed = Read(SeedVariable) ?? Seed;
        int count = Read(CountVariable) ?? Programs;
        var total = new Comparison();
        for (int first = 0; first < count; first += Batch)
            await total.Add([.. Enumerable.Range(first, Batch).Select(number => ProgramGenerator.Make(seed, number))]);

        var shrunk = new List<string>();
        foreach (var one in total.Disagreements.DistinctBy(one => one.Program.Number).Take(Shown))
            shrunk.Add((await Shrinker.Shrink(one)).ToString());
        Assert.True(shrunk.Count == 0, $"{SeedVariable}={seed}: {total.Disagreements.Count} disagreements, among them\n{string.Join("\n\n", shrunk)}");

        // Programs that all go well, or are all too tangled to be judged, would prove nothing.
        Assert.True(total.Exact > total.Programs * 8 / 10, $"{SeedVariable}={seed}: of {total.Programs} programs only {total.Exact} are judged exactly");
        Assert.True(total.Leaks > total.Programs / 4, $"{SeedVariable}={seed}: {total.Leaks} leaks in {total.Programs} programs");
        Assert.True(total.Certain > total.Programs / 4 && total.Possible > total.Programs / 4, $"{SeedVariable}={seed}: {total.Certain} certain errors, {total.Possible} possible ones in {total.Programs} programs");
    }

    private static int? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
