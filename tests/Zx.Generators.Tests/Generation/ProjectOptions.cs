using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GeneratorTests;

/// <summary>What the project of a test says: its root namespace, and the metadata of its definition files by path.</summary>
internal sealed class ProjectOptions(string? rootNamespace, Dictionary<string, Dictionary<string, string>>? metadata = null)
    : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
        rootNamespace is null ? [] : new() { ["build_property.RootNamespace"] = rootNamespace });

    public static ProjectOptions For(string path, string? rootNamespace = null, params (string Name, string Value)[] metadata) => new(
        rootNamespace,
        new() { [path] = metadata.ToDictionary(pair => "build_metadata.AdditionalFiles." + pair.Name, pair => pair.Value) });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(metadata?.GetValueOrDefault(textFile.Path) ?? []);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
