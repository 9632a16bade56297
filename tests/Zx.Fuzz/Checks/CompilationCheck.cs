extern alias abstractions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Zx.Fuzz.Checks;

/// <summary>The compiler, on the generated files of a file without an error: they compile without a warning.</summary>
internal static class CompilationCheck
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "netstandard.dll" or ['S', 'y', 's', 't', 'e', 'm', '.', ..])
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(abstractions::Zx.ZxStatus).Assembly.Location),
    ];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: ReportDiagnostic.Error);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Generated", [], References, Options);

    public static void Run(IReadOnlyList<SyntaxTree> files)
    {
        foreach (Diagnostic diagnostic in Empty.AddSyntaxTrees(files).Emit(Stream.Null).Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning))
        {
            throw new Violation(
                $"generated files compile: {diagnostic}: {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}");
        }
    }
}
