using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Zx.Generators;

namespace GeneratorTests;

/// <summary>A project with definition files, as the compiler sees it: the generator runs over it, and it compiles and runs.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "netstandard.dll" or ['S', 'y', 's', 't', 'e', 'm', '.', ..])
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ZxStatus).Assembly.Location),
    ];

    private GeneratorRun(CSharpCompilation compilation, GeneratorDriver driver)
    {
        Driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Input = compilation;
        Output = output;
    }

    public GeneratorDriver Driver { get; }

    public CSharpCompilation Input { get; }

    public Compilation Output { get; }

    public GeneratorRunResult Result => Driver.GetRunResult().Results.Single();

    /// <summary>The text of each generated file by its name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Everything the compiler has to say, each as id and message, without an order.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    public static GeneratorRun Of(ProjectOptions options, IEnumerable<DefinitionText> definitions, params string[] sources) => new(
        CSharpCompilation.Create(
            "Generated",
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{index}.cs")),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                allowUnsafe: false)),
        CSharpGeneratorDriver.Create(
            [new AbigenGenerator().AsSourceGenerator()],
            definitions,
            ParseOptions,
            options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    /// <summary>The same project after an edit.</summary>
    public GeneratorRun After(Func<GeneratorDriver, GeneratorDriver>? edit = null, Func<CSharpCompilation, CSharpCompilation>? editCode = null) =>
        new(editCode?.Invoke(Input) ?? Input, edit?.Invoke(Driver) ?? Driver);

    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions, "Added.cs");

    /// <summary>Compiles the project, which must give no warning.</summary>
    public Assembly Load()
    {
        Assert.True(!Diagnostics.Any(), string.Join("\n", Diagnostics));
        using var image = new MemoryStream();
        Assert.True(Output.Emit(image).Success);
        image.Position = 0;
        return new AssemblyLoadContext("Generated", isCollectible: true).LoadFromStream(image);
    }
}
