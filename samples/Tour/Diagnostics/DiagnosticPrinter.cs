using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Spectre.Console;

namespace Zx.Tour.Diagnostics;

/// <summary>Prints a diagnostic with the lines it speaks of, the culprit underlined by carets and its causes by dashes.</summary>
internal static class DiagnosticPrinter
{
    private const int GutterWidth = 5;

    private static readonly Style Error = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style Warning = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style Cause = new(Color.Blue);
    private static readonly Style Gutter = new(Color.Grey);

    public static void Print(IAnsiConsole console, Diagnostic diagnostic)
    {
        FileLinePositionSpan where = diagnostic.Location.GetLineSpan();
        bool isError = diagnostic.Severity == DiagnosticSeverity.Error;
        Style style = isError ? Error : Warning;
        console.Write($"{where.Path}({where.StartLinePosition.Line + 1},{where.StartLinePosition.Character + 1}): ", Gutter);
        console.Write($"{(isError ? "error" : "warning")} {diagnostic.Id}", style);
        console.WriteLine($": {diagnostic.GetMessage()}");

        SourceText? text = Text(diagnostic.Location);
        if (text is not null)
        {
            foreach (IGrouping<int, Mark> line in Marks(diagnostic, style).GroupBy(mark => mark.Span.Start.Line))
            {
                PrintLine(console, text.Lines[line.Key].ToString(), line);
            }
        }

        console.WriteLine();
    }

    /// <summary>The culprit and its causes, from top to bottom.</summary>
    private static IEnumerable<Mark> Marks(Diagnostic diagnostic, Style style) =>
        diagnostic.AdditionalLocations
            .Where(location => location.SourceTree == diagnostic.Location.SourceTree)
            .Select(location => new Mark(location.GetLineSpan().Span, '-', Cause))
            .Append(new Mark(diagnostic.Location.GetLineSpan().Span, '^', style))
            .Distinct()
            .OrderBy(mark => mark.Span.Start);

    private static void PrintLine(IAnsiConsole console, string line, IGrouping<int, Mark> marks)
    {
        console.Write($"{marks.Key + 1,GutterWidth} | ", Gutter);
        console.WriteLine(line);
        foreach (Mark mark in marks)
        {
            LinePosition start = mark.Span.Start;
            int end = mark.Span.End.Line == start.Line ? mark.Span.End.Character : line.Length;
            console.Write($"{"",GutterWidth} | ", Gutter);
            console.WriteLine(
                new string(' ', start.Character) + new string(mark.Sign, Math.Max(1, end - start.Character)), mark.Style);
        }
    }

    private static SourceText? Text(Location location)
    {
        if (location.SourceTree is { } tree)
        {
            return tree.GetText();
        }

        // A place in an additional file knows its path only.
        string path = Path.Combine(AppContext.BaseDirectory, "Mistakes", location.GetLineSpan().Path);
        return File.Exists(path) ? SourceText.From(File.ReadAllText(path)) : null;
    }

    private sealed record Mark(LinePositionSpan Span, char Sign, Style Style);
}
