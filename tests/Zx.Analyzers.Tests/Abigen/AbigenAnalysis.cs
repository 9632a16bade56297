using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Analyzers.Tests;

/// <summary>Runs the analyzer of definition files as a build does.</summary>
internal static class AbigenAnalysis
{
    public static async Task<ImmutableArray<Diagnostic>> Run(
        string? text, string path = "fd.abigen", string? backend = null, string source = "class Program { }") =>
        await Run([(path, text)], backend, source);

    /// <summary>The same for a project of several files, whose items name no namespace.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(
        IEnumerable<(string Path, string? Text)> files, string? backend = null, string source = "class Program { }")
    {
        MetadataReference[] references = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Test", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        AnalyzerOptions options = new([.. files.Select(file => new File(file.Path, file.Text))], new BackendOption(backend));

        // An exception in the analyzer would come back as AD0001.
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([new AbigenAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition)];
    }

    private sealed class File(string path, string? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
    }

    /// <summary>The metadata of the additional file's item, as the compiler hands it on.</summary>
    private sealed class BackendOption(string? backend) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(null);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(backend);
    }

    private sealed class Options(string? backend) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_metadata.AdditionalFiles.ZxBackend" => backend,
                "build_property.RootNamespace" => "Root",
                _ => null,
            };
            return value is not null;
        }
    }
}
