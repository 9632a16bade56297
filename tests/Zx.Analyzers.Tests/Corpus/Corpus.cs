using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Zx.Analyzers.Tests.Corpus;

/// <summary>Real code: the sources of this repository by project, and what restored packages ship as source.</summary>
internal static class Corpus
{
    // What stands in these folders is wrong on purpose, or generated.
    private static readonly string[] WrongOnPurpose = ["/Sources/", "/Mistakes/", "/Consumers/"];

    /// <summary>The bodies of code by name.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Files)> All() =>
        Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetDirectoryName(project)!)
            .Concat(Packages())
            .Where(folder => !IsBuilt(folder))
            .Order(StringComparer.Ordinal)
            .Select(folder => (Path.GetFileName(folder), SourcesIn(folder)))
            .Where(body => body.Item2.Count > 0);

    /// <summary>A compilation of a body of code. What it refers to need not be there: most code in an editor does not compile.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> files, Func<string, string>? change = null) => CSharpCompilation.Create(
        "Corpus",
        files.Select(file => CSharpSyntaxTree.ParseText(
            change is null ? File.ReadAllText(file) : change(File.ReadAllText(file)), new CSharpParseOptions(LanguageVersion.Preview), path: file)),
        TestCompilation.AllReferences,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private static IEnumerable<string> Packages()
    {
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.Exists(packages) ? Directory.EnumerateDirectories(packages) : [];
    }

    private static IReadOnlyList<string> SourcesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(file) && !WrongOnPurpose.Any(part => file.Contains(part, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];

    private static bool IsBuilt(string path) => path.StartsWith(Repository.Root, StringComparison.Ordinal)
        && (path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal));
}
