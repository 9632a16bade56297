using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Zx.Bench.Analyzers;

/// <summary>The analyzers of other packages, loaded from where restore has put them.</summary>
internal static class Peers
{
    /// <summary>CA2000, dispose objects before losing scope, alone.</summary>
    public static DiagnosticAnalyzer Ca2000 { get; } = Load("NetAnalyzers").Single(analyzer =>
        analyzer.SupportedDiagnostics.Any(rule => rule.Id == "CA2000"));

    /// <summary>All of IDisposableAnalyzers.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> Disposables { get; } = [.. Load("IDisposableAnalyzers")];

    private static IEnumerable<DiagnosticAnalyzer> Load(string package)
    {
        string folder = typeof(Peers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == package).Value!;
        string[] files = [.. Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Where(file =>
            !file.Contains("resources", StringComparison.Ordinal) && !file.Contains("/vb/", StringComparison.Ordinal))];
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == name.Name) is { } found ? context.LoadFromAssemblyPath(found) : null;
        return files
            .Select(AssemblyLoadContext.Default.LoadFromAssemblyPath)
            .SelectMany(Types)
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!);
    }

    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException some)
        {
            return some.Types.OfType<Type>();
        }
    }
}
