using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.QuickInfo;

namespace Zx.Tests.Editing;

/// <summary>A place in an open file, and what the editor shows there.</summary>
internal sealed class Caret(Document document, int position)
{
    /// <summary>What stands in a text where the caret is to be.</summary>
    public const string Mark = "$$";

    /// <summary>Writes a file whose text has the <see cref="Mark"/>, and puts the caret there.</summary>
    public static Caret In(OpenProject project, string name, string markedText)
    {
        int position = markedText.IndexOf(Mark, StringComparison.Ordinal);
        return new Caret(project.Write(name, markedText.Remove(position, Mark.Length)), position);
    }

    /// <summary>The words that completion offers.</summary>
    public async Task<ImmutableArray<string>> Completions()
    {
        CompletionList list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position);
        return [.. list.ItemsList.Select(item => item.DisplayText)];
    }

    /// <summary>The text that shows when the mouse rests on a word: a section a line, or nothing.</summary>
    public async Task<string> Hover()
    {
        QuickInfoItem? item = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position);
        return item is null ? "" : string.Join('\n', item.Sections.Select(section => section.Text));
    }

    /// <summary>What the lightbulb lists.</summary>
    public Task<ImmutableArray<Lightbulb.Offer>> Fixes() => Lightbulb.At(document, position);
}
