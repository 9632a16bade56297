using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Zx.Tests.Editing;

/// <summary>Loads what the packages bring for the compiler, from where it is built.</summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    public AnalyzerReference Reference(string name) => new AnalyzerFileReference(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), this);

    public void AddDependencyLocation(string fullPath)
    {
        // All of it lies in one folder.
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
