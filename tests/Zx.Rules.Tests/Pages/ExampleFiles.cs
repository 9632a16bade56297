using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Rules.Tests;

/// <summary>The blocks of an example that are files beside the code, named by their language.</summary>
internal static class ExampleFiles
{
    public static ImmutableArray<AdditionalText> Of(Example example) =>
        [.. example.Blocks.Where(block => block.Key is "abigen" or "zxcontracts").Select(block => new File($"example.{block.Key}", block.Value))];

    /// <summary>The language of the block that a report stands in; empty for a report without a place.</summary>
    public static string LanguageOf(Location location) => location.GetMappedLineSpan().Path is { Length: > 0 } path ? path[(path.LastIndexOf('.') + 1)..] : "";

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
