using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Spectre.Console;

namespace Zx.Tool.Lint;

/// <summary>Diagnostics for a reader: each with its line and carets, and a count at the end.</summary>
internal static class TextReport
{
    public static void Write(IAnsiConsole console, IReadOnlyList<LintedFile> files)
    {
        Dictionary<string, SourceText> texts = files.ToDictionary(file => file.Definition.Path, file => file.Definition.Text);
        DiagnosticPrinter printer = new(console, texts.GetValueOrDefault);
        Diagnostic[] diagnostics = [.. files.SelectMany(file => file.Diagnostics)];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            printer.Print(diagnostic);
        }

        if (diagnostics.Length > 0)
        {
            console.WriteLine(Count(diagnostics));
        }
    }

    /// <summary>Such as <c>2 errors, 1 note</c>.</summary>
    private static string Count(IEnumerable<Diagnostic> diagnostics) => string.Join(", ", diagnostics
        .GroupBy(diagnostic => diagnostic.Severity)
        .OrderByDescending(group => group.Key)
        .Select(group => $"{group.Count()} {group.Key.Word()}{(group.Count() == 1 ? "" : "s")}"));
}
