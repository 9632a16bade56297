using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Tour.Diagnostics;

/// <summary>The C# compiler with our generator and analyzers, run inside this process.</summary>
internal static class InProcessCompiler
{
    /// <summary>Compiles a C# file, with an abigen file beside it, and gives what is wrong with them in the order of the lines.</summary>
    public static async Task<ImmutableArray<Diagnostic>> CompileAsync(string sourcePath, string abigenPath) => await CompileAsync(
        await File.ReadAllTextAsync(sourcePath),
        Path.GetFileName(sourcePath),
        [new AbigenText(Path.GetFileName(abigenPath), await File.ReadAllTextAsync(abigenPath))]);

    /// <summary>Compiles C# code, and gives what is wrong with it and the files beside it in the order of the lines.</summary>
    public static async Task<ImmutableArray<Diagnostic>> CompileAsync(
        string source, string path, ImmutableArray<AdditionalText> additionalFiles)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(SourceText.From(source), options, path);
        Compilation compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [tree],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        CSharpGeneratorDriver
            .Create([new Generators.AbigenGenerator().AsSourceGenerator()], additionalFiles, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);

        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers(Analyzers(), new AnalyzerOptions(additionalFiles))
            .GetAllDiagnosticsAsync();
        return
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    // All that the assembly has, as the compiler would load them.
    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        .. typeof(Zx.Analyzers.Rules.OwnershipAnalyzer).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    // What this process runs on is what the mistakes are compiled against, so the tour needs nothing but the SDK.
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => MetadataReference.CreateFromFile(path));

    private sealed class AbigenText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
