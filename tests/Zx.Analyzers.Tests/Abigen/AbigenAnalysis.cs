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
        string? text, string path = "fd.abigen", string? backend = null, string source = "class Program { }")
    {
        MetadataReference[] references = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Test", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        AnalyzerOptions options = new([new File(path, text)], new BackendOption(backend));

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
            value = key == "build_metadata.AdditionalFiles.ZxBackend" ? backend : null;
            return value is not null;
        }
    }
}
