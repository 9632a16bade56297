using System.Globalization;
using Microsoft.Coyote;
using Microsoft.Coyote.Logging;
using Microsoft.Coyote.SystematicTesting;
using Zx.Kernel;
using Zx.Runtime.Tests.Model;

namespace Zx.Schedules;

/// <summary>Runs a scenario under many schedules, which Coyote chooses.</summary>
/// <remarks>
/// <c>ZX_SCHEDULES</c> says how many, <c>ZX_SCHEDULE_SEED</c> which. A failure prints the schedule that shows it and writes it into a
/// file; <c>ZX_SCHEDULE</c>, the path of such a file, has this one schedule run and no other.
/// </remarks>
internal static class Explorer
{
    private const int UsualSchedules = 300;
    private const int UsualSeed = 1;

    // Whoever takes more steps than this goes round in circles.
    private const int MaximumSteps = 20_000;

    /// <summary>Runs a scenario under many schedules.</summary>
    /// <param name="scenario">
    /// What to do, and what must be true after. It runs in a process of its own, which is disposed of at the end; then no handle must be
    /// left, and no packet.
    /// </param>
    /// <param name="schedules">How many, where nothing else is asked for.</param>
    public static void Explore(Action scenario, int schedules = UsualSchedules)
    {
        int packets = CountPackets();
        using TestingEngine engine = TestingEngine.Create(Configure(schedules), () => Run(scenario));
        using var silent = new MemoryLogger(VerbosityLevel.None);
        engine.SetLogger(silent);
        engine.Run();
        if (engine.TestReport.BugReports.FirstOrDefault() is { } bug)
        {
            Assert.Fail($"{bug}\n{HowToRunAgain(engine.ReproducibleTrace)}");
        }

        Assert.Empty(engine.TestReport.InternalErrors);
        Assert.Equal(packets, CountPackets());
    }

    // Nothing is said of a schedule that is being run again.
    private static string HowToRunAgain(string schedule)
    {
        if (schedule.Length == 0)
        {
            return "";
        }

        string path = Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.schedule");
        File.WriteAllText(path, schedule);
        return $"This schedule shows it; ZX_SCHEDULE={path} runs it again:\n{schedule}";
    }

    private static int CountPackets()
    {
        Step.Restart();
        using Step.Stay alone = Step.Alone();
        return Packets.Count();
    }

    private static void Run(Action scenario)
    {
        Step.Restart();
        StoreBuffer.Restart();
        HandleTable.Restart();
        using Step.Stay alone = Step.Alone();
        using (var process = ZxProcess.Create("schedule"))
        using (process.Enter())
        {
            scenario();
        }

        Assert.Equal(0, HandleTable.LiveCount);
    }

    private static Configuration Configure(int schedules)
    {
        Configuration configuration = Configuration.Create()
            .WithTestingIterations((uint)Number("ZX_SCHEDULES", schedules))
            .WithRandomGeneratorSeed((uint)Number("ZX_SCHEDULE_SEED", UsualSeed))
            .WithMaxSchedulingSteps(MaximumSteps)
            .WithFailureOnMaxStepsBoundEnabled(true)
            .WithPartiallyControlledConcurrencyAllowed(false)
            .WithSystematicFuzzingFallbackEnabled(false)
            .WithTelemetryEnabled(false);
        return Environment.GetEnvironmentVariable("ZX_SCHEDULE") is { } path
            ? configuration.WithReproducibleTrace(File.ReadAllText(path))
            : configuration;
    }

    private static int Number(string variable, int usual) => Environment.GetEnvironmentVariable(variable) is { } number
        ? int.Parse(number, CultureInfo.InvariantCulture)
        : usual;
}
