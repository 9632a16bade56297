using Microsoft.CodeAnalysis.Diagnostics;

namespace Zx.Abigen;

/// <summary>What a project says of a definition file, beside the file itself.</summary>
/// <param name="Stem">What the names of its generated files begin with.</param>
/// <param name="Namespace">The namespace of the generated code.</param>
/// <param name="ClassName">The name of the class of raw calls.</param>
/// <param name="Backend">The class that implements the raw calls, or null for the C library.</param>
/// <param name="IsStaleSafe">Whether the backend tells a stale handle value apart, so that Dispose may come late.</param>
/// <param name="IsExported">Whether the calls are exported to C, over the raw class of another project, and nothing else is generated.</param>
/// <param name="DeclaredClass">The class of the raw calls in full, where they are declared in C#; null for a definition file.</param>
internal sealed record GenerationSettings(
    string Stem, string Namespace, string ClassName, string? Backend, bool IsStaleSafe, bool IsExported = false, string? DeclaredClass = null)
{
    private const string ItemMetadata = "build_metadata.AdditionalFiles.";
    private const string DefaultClassName = "Sys";
    private const string DefaultNamespace = "Abigen";

    /// <summary>Reads the metadata of an item; what is missing takes its default, what is no name is made one.</summary>
    public static GenerationSettings Read(string stem, AnalyzerConfigOptions item, AnalyzerConfigOptions project)
    {
        string backend = CSharpText.DottedName(Value(item, ItemMetadata + "ZxBackend"));
        return new GenerationSettings(
            stem,
            FirstName(
                Value(item, ItemMetadata + "ZxNamespace"),
                Value(project, "build_property.RootNamespace"),
                Naming.Pascal(stem),
                DefaultNamespace),
            FirstName(Value(item, ItemMetadata + "ZxClass").Replace('.', '_'), DefaultClassName),
            backend.Length == 0 ? null : backend,
            Flag(item, ItemMetadata + "ZxStaleSafe"),
            Flag(item, ItemMetadata + "ZxExports"));
    }

    private static string Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) ? value : "";

    private static bool Flag(AnalyzerConfigOptions options, string key) => bool.TryParse(Value(options, key), out bool flag) && flag;

    private static string FirstName(params string[] candidates) =>
        candidates.Select(CSharpText.DottedName).First(name => name.Length > 0);
}
