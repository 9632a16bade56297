using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Analyzers.Rules;

namespace Zx.Analyzers.Tests;

/// <summary>Compiles sources against a foreign handle API, whose bodies are out of sight, and runs the ownership rules.</summary>
internal static class TestCompilation
{
    public const string Usings =
        "using System; using System.Collections.Generic; using System.Diagnostics.CodeAnalysis; using System.IO; using System.Linq; using System.Threading; "
        + "using System.Threading.Tasks; using Zx; using Foreign; using static Foreign.Helpers; using Rights = Foreign.Rights;";

    public static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(HandleAttribute).Assembly.Location),
    ];

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() => [.. Framework, Emit()]);

    /// <summary>The framework, the attributes and the foreign API.</summary>
    public static ImmutableArray<MetadataReference> AllReferences => References.Value;

    /// <summary>A compilation of some source, which need not be without errors.</summary>
    public static CSharpCompilation Create(string source, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), path: "Test.cs")],
            References.Value,
            new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Disable));

    /// <summary>What the rules say of a compilation, in the order of the source; an exception in them fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation)
    {
        var diagnostics = await compilation.WithAnalyzers([new OwnershipAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static MetadataReference Emit()
    {
        var compilation = CSharpCompilation.Create(
            "Foreign",
            new[] { "Foreign.cs", "TypedSockets.cs" }.Select(file => CSharpSyntaxTree.ParseText(
                File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sources", file)), new CSharpParseOptions(LanguageVersion.Preview))),
            Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
