using Microsoft.CodeAnalysis.Diagnostics;

namespace Zx.Abigen;

/// <summary>A definition file, or a class of raw methods, among those of its project. All declare the same types, so each needs a namespace of its own.</summary>
/// <param name="Path">The file's path, or the name of the class.</param>
/// <param name="Settings">What the project says of it.</param>
/// <param name="NamespaceOwner">The one that has its namespace already, or null; of several the first by path has it.</param>
internal sealed record DefinitionItem(string Path, GenerationSettings Settings, string? NamespaceOwner)
{
    /// <summary>The items of the classes of raw methods beside those of the definition files, which come first.</summary>
    /// <param name="files">The items of the files.</param>
    /// <param name="classes">The settings of the classes.</param>
    public static IEnumerable<DefinitionItem> OfClasses(IEnumerable<DefinitionItem> files, IEnumerable<GenerationSettings> classes)
    {
        var owners = new NamespaceOwners();
        var stems = new UniqueNames(StringComparer.OrdinalIgnoreCase);
        foreach (DefinitionItem file in files)
        {
            owners.Claim(file.Settings.Namespace, file.Path);
        }

        foreach (GenerationSettings settings in classes.OrderBy(settings => settings.DeclaredClass, StringComparer.Ordinal))
        {
            // No file has brackets in its stem.
            string name = settings.Stem;
            yield return new DefinitionItem(
                name, settings with { Stem = stems.Claim($"[{name}]") }, owners.Claim(settings.Namespace, name));
        }
    }

    /// <summary>Reads what a project says of its definition files.</summary>
    public static IEnumerable<DefinitionItem> ReadAll(IEnumerable<DefinitionFile> files, AnalyzerConfigOptionsProvider options)
    {
        var owners = new NamespaceOwners();
        foreach (DefinitionFile file in files)
        {
            string path = file.Text.Path;
            GenerationSettings settings = GenerationSettings.Read(file.Stem, options.GetOptions(file.Text), options.GlobalOptions);
            yield return new DefinitionItem(path, settings, owners.Claim(settings.Namespace, path));
        }
    }
}
