namespace Zx.Rules.Tests;

/// <summary>Where the repository is that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string RulePages => Path.Combine(Root, "docs", "rules");

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Zx.Typed.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
