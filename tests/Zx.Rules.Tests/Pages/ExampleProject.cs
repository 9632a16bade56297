using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Generators;

namespace Zx.Rules.Tests;

/// <summary>
/// An example as a project that references Zx.Runtime, with its definition files generated. Its statements become the body of a method; names it uses and does not declare
/// are parameters of that method, as far as they are among the ones that every page may use.
/// </summary>
internal static class ExampleProject
{
    public const string CodeLanguage = "csharp";

    private static readonly (string Name, string Type)[] Names =
    [
        ("channel", "SocketHandle<SocketRights>"), ("server", "SocketHandle<SocketRights>"), ("near", "SocketHandle<SocketRights>"),
        ("far", "SocketHandle<SocketRights>"), ("socket", "SocketHandle<SocketRights>"), ("other", "SocketHandle<SocketRights>"),
        ("buffer", "byte[]"), ("urgent", "bool"), ("rounds", "int"),
    ];

    public const string Usings =
        "using System; using System.Collections.Generic; using System.IO; using System.IO.Pipelines; using System.Threading; using System.Threading.Tasks; using Zx;";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Zx.Abstractions.dll" or "Zx.Runtime.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What the rules say, by the language of the block, the line in it and the id; and the compiler's errors in the page's own code.</summary>
    public static async Task<(IReadOnlyList<(string Language, int Line, string Rule)> Reports, IReadOnlyList<(int Line, string Message)> Errors)> Run(Example example)
    {
        var options = new AnalyzerOptions(ExampleFiles.Of(example), new ExampleSettings(example));
        var compilation = Generate(Compile(example.Blocks.TryGetValue(CodeLanguage, out string? code) ? code : ""), options);
        var diagnostics = await compilation.WithAnalyzers(AllRules.Analyzers, options).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return (
            [.. diagnostics.Where(IsRule).Select(report => (ExampleFiles.LanguageOf(report.Location), Line(report), report.Id))],
            [.. diagnostics.Where(diagnostic => !IsRule(diagnostic) && diagnostic.Severity == DiagnosticSeverity.Error && !IsGenerated(diagnostic)).Select(error => (Line(error), error.ToString()))]);
    }

    // What a wrong definition file leads to is not repeated: the rules say what is wrong with the file.
    private static bool IsGenerated(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) ?? false;

    private static Compilation Generate(CSharpCompilation compilation, AnalyzerOptions options)
    {
        CSharpGeneratorDriver.Create([new AbigenGenerator().AsSourceGenerator()], options.AdditionalFiles, Parsing, options.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated;
    }

    private static bool IsRule(Diagnostic diagnostic) => diagnostic.Id.StartsWith("ZX", StringComparison.Ordinal);

    private static int Line(Diagnostic diagnostic) => diagnostic.Location == Location.None ? 0 : diagnostic.Location.GetMappedLineSpan().StartLinePosition.Line + 1;

    private static CSharpCompilation Compile(string code)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, Parsing).GetRoot();
        string statements = string.Join('\n', root.Members.OfType<GlobalStatementSyntax>().Select(statement => AtItsLine(statement, root)));
        string types = string.Join('\n', root.Members.Where(member => member is not GlobalStatementSyntax).Select(member => AtItsLine(member, root)));
        bool isAsync = root.DescendantNodes().Any(node => node is AwaitExpressionSyntax);
        string source =
            $$"""
            {{Usings}}
            {{string.Join(' ', root.Usings)}}
            static class Page
            {
                static {{(isAsync ? "async Task" : "void")}} Run({{Parameters(root)}})
                {
            {{statements}}
                }
            }
            {{types}}
            """;
        return Create(source);
    }

    /// <summary>A project of one source.</summary>
    public static CSharpCompilation Create(string source) => CSharpCompilation.Create(
        "Example",
        [CSharpSyntaxTree.ParseText(source, Parsing, path: "Example.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What the rules say of a project, in the order of the source.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Analyze(CSharpCompilation compilation)
    {
        var diagnostics = await compilation.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.Where(IsRule).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    // Where a block mixes statements and types they are put apart, and every line still knows its number in the block.
    private static string AtItsLine(MemberDeclarationSyntax member, CompilationUnitSyntax root) =>
        $"#line {root.SyntaxTree.GetLineSpan(member.FullSpan).StartLinePosition.Line + 1} \"{CodeLanguage}\"\n{member.ToFullString()}";

    private static string Parameters(CompilationUnitSyntax root)
    {
        var mentioned = root.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).ToHashSet();
        var declared = root.DescendantNodes().SelectMany(node => node switch
        {
            VariableDeclaratorSyntax variable => [variable.Identifier.ValueText],
            SingleVariableDesignationSyntax variable => [variable.Identifier.ValueText],
            ParameterSyntax parameter => [parameter.Identifier.ValueText],
            _ => (IEnumerable<string>)[],
        }).ToHashSet();
        return string.Join(", ", Names.Where(name => mentioned.Contains(name.Name) && !declared.Contains(name.Name)).Select(name => $"{name.Type} {name.Name}"));
    }
}
