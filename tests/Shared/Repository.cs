namespace Zx.Tests;

/// <summary>Where the repository is that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string RulePages => Path.Combine(Root, "docs", "rules");

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Zx.Typed.sln")))
                return folder;
        }

        throw new InvalidOperationException("Zx.Typed.sln is in no folder above the tests.");
    }
}
