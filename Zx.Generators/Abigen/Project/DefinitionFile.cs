using Microsoft.CodeAnalysis;

namespace Zx.Abigen;

/// <summary>A definition file of the project.</summary>
/// <param name="Text">The file.</param>
/// <param name="Stem">What the names of its generated files begin with.</param>
internal sealed record DefinitionFile(AdditionalText Text, string Stem)
{
    private const string Extension = ".abigen";

    public static bool IsDefinitionFile(AdditionalText text) => text.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Gives each file a stem that no other has, whatever the case; the order of the files has no part in it.</summary>
    public static IEnumerable<DefinitionFile> NameApart(IEnumerable<AdditionalText> texts)
    {
        var stems = new UniqueNames(StringComparer.OrdinalIgnoreCase);
        return texts
            .GroupBy(text => text.Path, StringComparer.Ordinal)
            .Select(group => group.First())
            .OrderBy(text => text.Path, StringComparer.Ordinal)
            .Select(text => new DefinitionFile(text, stems.Claim(StemOf(text.Path))));
    }

    /// <summary>The file's name without its extension, with an underscore for what a generated file's name cannot have.</summary>
    private static string StemOf(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return string.Concat(name.Substring(0, name.Length - Extension.Length).Select(character =>
            char.IsLetterOrDigit(character) || character is '.' or '-' or '_' ? character : '_'));
    }
}
