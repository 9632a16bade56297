using Microsoft.CodeAnalysis.Diagnostics;

namespace Zx.Abigen;

/// <summary>A definition file among those of its project. All declare the same types, so each needs a namespace of its own.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Settings">What the project says of it.</param>
/// <param name="NamespaceOwner">The path of the file that has its namespace already, or null; of several the first by path has it.</param>
internal sealed record DefinitionItem(string Path, GenerationSettings Settings, string? NamespaceOwner)
{
    /// <summary>Reads what a project says of its definition files.</summary>
    public static IEnumerable<DefinitionItem> ReadAll(IEnumerable<DefinitionFile> files, AnalyzerConfigOptionsProvider options)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DefinitionFile file in files)
        {
            string path = file.Text.Path;
            GenerationSettings settings = GenerationSettings.Read(file.Stem, options.GetOptions(file.Text), options.GlobalOptions);
            bool isTaken = owners.TryGetValue(settings.Namespace, out string? owner);
            if (!isTaken)
            {
                owners.Add(settings.Namespace, path);
            }

            yield return new DefinitionItem(path, settings, owner);
        }
    }
}
