namespace Zx.Rules.Tests;

/// <summary>
/// The cases of one documented error of <c>zx_socket_share</c>, or of one rule: under each heading code with a mark at every line that
/// must be reported, and no other may be.
/// </summary>
internal static class CaseFile
{
    // Leaks and copies have scenarios of their own, and the cases are shorter without what avoids them.
    private static readonly string[] OutOfScope = ["ZX1005", "ZX1006", "ZX1007", "ZX1008", "ZX1012", "ZX1013"];

    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Errors");

    public static IEnumerable<(string File, string Heading)> All() =>
        from file in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.StartsWith("## ", StringComparison.Ordinal)
        select (Path.GetFileName(file), line[3..]);

    public static bool Counts(string rule) => !OutOfScope.Contains(rule);
}
