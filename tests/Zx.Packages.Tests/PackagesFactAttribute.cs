namespace Zx.Packages.Tests;

/// <summary>A test that packs everything and builds what others would build from it: minutes, so it runs when asked to.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PackagesFactAttribute : FactAttribute
{
    private const string Variable = "ZX_TEST_PACKAGES";

    public PackagesFactAttribute()
    {
        if (!IsAskedFor)
            Skip = $"takes minutes; to run it: {Variable}=1 dotnet test tests/Zx.Packages.Tests";
    }

    /// <summary>Whether the environment asks for these tests.</summary>
    public static bool IsAskedFor => Environment.GetEnvironmentVariable(Variable) is "1";
}
