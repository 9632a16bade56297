using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Spectre.Console;
using Zx.Tour.Diagnostics;

namespace Zx.Tour.Chapters;

/// <summary>Compiles the classic mistakes and shows what the compiler says of them.</summary>
internal static class MistakesChapter
{
    public static async Task<bool> RunAsync(IAnsiConsole console)
    {
        Heading.Write(
            console,
            "1. The classic mistakes",
            "Mistakes.cs and lamp.abigen are compiled here and now, with the generator and the analyzers of this repository.");

        string folder = Path.Combine(AppContext.BaseDirectory, "Mistakes");
        ImmutableArray<Diagnostic> diagnostics = await InProcessCompiler.CompileAsync(
            Path.Combine(folder, "Mistakes.cs"),
            Path.Combine(folder, "lamp.abigen"));

        foreach (Diagnostic diagnostic in diagnostics)
        {
            DiagnosticPrinter.Print(console, diagnostic);
        }

        int errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        console.WriteLine($"{errors} errors, {diagnostics.Length - errors} warnings: this program is not built.");
        return errors > 0;
    }
}
