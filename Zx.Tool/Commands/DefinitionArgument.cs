using System.CommandLine;
using System.CommandLine.Completions;
using Zx.Abigen;
using Zx.Tool.Input;
using Zx.Tool.Lint;

namespace Zx.Tool.Commands;

/// <summary>The definition file that a command works on.</summary>
internal sealed class DefinitionArgument : Argument<string>
{
    private const string Extension = ".abigen";

    private readonly Func<Stream> _standardInput;

    public DefinitionArgument(Func<Stream> standardInput)
        : base("FILE")
    {
        _standardInput = standardInput;
        HelpName = Name;
        Description = "A definition file, or - for standard input";
        CompletionSources.Add(context => Paths(context.WordToComplete));
    }

    /// <summary>Reads and binds the file. One with errors is not worked on: they are printed, and the result is null.</summary>
    public BindingResult? BindWithoutErrors(ParseResult arguments, out DefinitionText definition)
    {
        definition = DefinitionText.Read(arguments.GetRequiredValue(this), _standardInput);
        BindingResult result = definition.Bind();
        BindingResult onlyErrors = result with { Diagnostics = [.. result.Diagnostics.Where(diagnostic => diagnostic.IsError)] };
        if (onlyErrors.Diagnostics.IsEmpty)
        {
            return result;
        }

        TextReport.Write(Terminal.Of(arguments.InvocationConfiguration.Error), [LintedFile.Of(definition, onlyErrors)]);
        return null;
    }

    /// <summary>The folders and definition files that a path may go on to.</summary>
    public static IEnumerable<CompletionItem> Paths(string word)
    {
        string folder = word[..(word.LastIndexOf('/') + 1)];
        string start = word[folder.Length..];
        DirectoryInfo directory = new(folder.Length == 0 ? "." : folder);
        if (!directory.Exists)
        {
            return [];
        }

        return directory.EnumerateFileSystemInfos(start + "*", new EnumerationOptions { IgnoreInaccessible = true })
            .Where(entry => entry is DirectoryInfo || entry.Extension == Extension)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => new CompletionItem(folder + entry.Name + (entry is DirectoryInfo ? "/" : "")));
    }
}
