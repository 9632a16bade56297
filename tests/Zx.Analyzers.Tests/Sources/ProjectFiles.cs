using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Analyzers.Tests;

/// <summary>What the analyzers are given beside the sources: additional files, and the settings of an <c>.editorconfig</c>.</summary>
internal sealed class ProjectFiles
{
    private readonly ImmutableArray<AdditionalText> _files;
    private readonly Dictionary<string, string> _settings;

    public ProjectFiles(IEnumerable<(string Path, string Text)>? files = null, params (string Key, string Value)[] settings)
    {
        _files = [.. (files ?? []).Select(file => new File(file.Path, file.Text))];
        _settings = settings.ToDictionary(setting => setting.Key, setting => setting.Value, AnalyzerConfigOptions.KeyComparer);
    }

    public AnalyzerOptions Options => new(_files, new Provider(new Settings(_settings)));

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Settings(Dictionary<string, string> settings) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => settings.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => settings.TryGetValue(key, out value);
    }

    private sealed class Provider(Settings settings) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Settings([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => settings;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => settings;
    }
}
