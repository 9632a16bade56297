using Zx.Tool.Input;

namespace Zx.Tool.Docs;

/// <summary>The pages that a run works on: all of a folder, or single ones.</summary>
/// <param name="Paths">The page of each call, by its name.</param>
/// <param name="Folder">The folder, which is to have a page for every call; null where single pages were named.</param>
internal sealed record PageSet(IReadOnlyDictionary<string, string> Paths, string? Folder)
{
    private const string Extension = ".md";

    /// <summary>The page of no call: a word about the folder.</summary>
    private const string Introduction = "README";

    /// <summary>Finds the pages.</summary>
    /// <param name="arguments">A folder, or pages.</param>
    /// <exception cref="ToolException">There is no such folder or page, or they do not go together.</exception>
    public static PageSet Find(IReadOnlyList<string> arguments)
    {
        if (arguments is [var folder] && Directory.Exists(folder))
        {
            return new PageSet(ByName(Directory.EnumerateFiles(folder, "*" + Extension).Where(path => NameOf(path) != Introduction)), folder);
        }

        if (arguments.FirstOrDefault(Directory.Exists) is { } mixed)
        {
            throw new ToolException($"'{mixed}' is a folder; name it alone, or name pages");
        }

        if (arguments.FirstOrDefault(path => !File.Exists(path)) is { } missing)
        {
            throw new ToolException($"cannot find '{missing}': there is no such folder or page");
        }

        return new PageSet(ByName(arguments), null);
    }

    private static Dictionary<string, string> ByName(IEnumerable<string> paths)
    {
        Dictionary<string, string> byName = new(StringComparer.Ordinal);
        foreach (string path in paths.Order(StringComparer.Ordinal))
        {
            if (!byName.TryAdd(NameOf(path), path))
            {
                throw new ToolException($"'{byName[NameOf(path)]}' and '{path}' are pages of one call");
            }
        }

        return byName;
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
