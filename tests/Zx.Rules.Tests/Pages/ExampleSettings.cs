using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Zx.Rules.Tests;

/// <summary>The settings of an example: its <c>ini</c> block, and the attributes of the item that its <c>xml</c> block has.</summary>
internal sealed class ExampleSettings(Example example) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(
        Lines("ini").Where(line => line.Contains('=', StringComparison.Ordinal)).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim()));

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        var items = Lines("xml").Where(line => line.TrimStart().StartsWith("<AdditionalFiles", StringComparison.Ordinal)).Select(System.Xml.Linq.XElement.Parse);
        return new Options(items.SelectMany(item => item.Attributes())
            .Where(attribute => attribute.Name.LocalName.StartsWith("Zx", StringComparison.Ordinal))
            .ToDictionary(attribute => $"build_metadata.AdditionalFiles.{attribute.Name.LocalName}", attribute => attribute.Value));
    }

    private IEnumerable<string> Lines(string language) => example.Blocks.TryGetValue(language, out string? block) ? block.Split('\n') : [];

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
