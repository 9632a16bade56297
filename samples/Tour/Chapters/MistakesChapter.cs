using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Spectre.Console;
using Zx.Tool.Lint;
using Zx.Tour.Diagnostics;

namespace Zx.Tour.Chapters;

/// <summary>Compiles the classic mistakes and shows what the compiler says of them.</summary>
internal static class MistakesChapter
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Mistakes");

    public static async Task<bool> RunAsync(IAnsiConsole console)
    {
        Heading.Write(
            console,
            "1. The classic mistakes",
            "Mistakes.cs and lamp.abigen are compiled here and now, with the generator and the analyzers of this repository.");

        ImmutableArray<Diagnostic> diagnostics = await InProcessCompiler.CompileAsync(
            Path.Combine(Folder, "Mistakes.cs"),
            Path.Combine(Folder, "lamp.abigen"));

        DiagnosticPrinter printer = new(console, TextOf);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            printer.Print(diagnostic);
        }

        int errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        console.WriteLine($"{errors} errors, {diagnostics.Length - errors} warnings: this program is not built.");
        return errors > 0;
    }

    // A place in an additional file knows its path only.
    private static SourceText? TextOf(string path)
    {
        string file = Path.Combine(Folder, path);
        return File.Exists(file) ? SourceText.From(File.ReadAllText(file)) : null;
    }
}
