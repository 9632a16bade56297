using Zx.Runtime.Tests;

namespace Zx.Schedules.Scenarios;

/// <summary>A test whose body is run under many schedules, in a process that the explorer makes for each.</summary>
public abstract class ScenarioTest : KernelTest
{
    /// <summary>Fails unless the schedule has led to one of the endings that there may be.</summary>
    private protected static void AssertOneOf<T>(T ending, params T[] endings) =>
        Assert.True(endings.Contains(ending), $"{ending} is none of {string.Join(", ", endings)}.");
}
