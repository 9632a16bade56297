using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Spectre.Console;

namespace Zx.Tool.Lint;

/// <summary>Prints a diagnostic with the lines it speaks of, the culprit underlined by carets and its causes by dashes.</summary>
/// <param name="console">Where to.</param>
/// <param name="textOf">The text of a file by its path, for places that are in no syntax tree; null where there is none.</param>
internal sealed class DiagnosticPrinter(IAnsiConsole console, Func<string, SourceText?> textOf)
{
    private const int GutterWidth = 5;

    // How much is shown of a longer line, and how much of it before the first mark.
    private const int MaximumWidth = 240;
    private const int WidthBefore = 80;

    private static readonly Style Error = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style Warning = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style Note = new(Color.Aqua, decoration: Decoration.Bold);
    private static readonly Style Cause = new(Color.Blue);
    private static readonly Style Gutter = new(Color.Grey);

    public void Print(Diagnostic diagnostic)
    {
        FileLinePositionSpan where = diagnostic.Location.GetLineSpan();
        Style style = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => Error,
            DiagnosticSeverity.Warning => Warning,
            _ => Note,
        };
        console.Write($"{where.Path}({where.StartLinePosition.Line + 1},{where.StartLinePosition.Character + 1}): ", Gutter);
        console.Write($"{diagnostic.Severity.Word()} {diagnostic.Id}", style);
        console.WriteLine($": {Visible(diagnostic.GetMessage())}");

        SourceText? text = diagnostic.Location.SourceTree?.GetText() ?? textOf(where.Path);
        if (text is not null)
        {
            foreach (IGrouping<int, Mark> line in Marks(diagnostic, style).GroupBy(mark => mark.Span.Start.Line))
            {
                PrintLine(text.Lines[line.Key].ToString(), line);
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

    /// <summary>Prints a line and what is marked in it; of a very long one the part round the first mark, and the marks in that.</summary>
    private void PrintLine(string line, IGrouping<int, Mark> marks)
    {
        int first = line.Length <= MaximumWidth ? 0 : Math.Max(0, marks.Min(mark => mark.Span.Start.Character) - WidthBefore);
        string shown = line.Substring(first, Math.Min(MaximumWidth, line.Length - first));
        console.Write($"{marks.Key + 1,GutterWidth} | ", Gutter);
        console.WriteLine(Visible(shown));
        foreach (Mark mark in marks.Where(mark => mark.Span.Start.Character <= first + shown.Length))
        {
            int start = mark.Span.Start.Character - first;
            int end = mark.Span.End.Line == marks.Key ? Math.Min(mark.Span.End.Character - first, shown.Length) : shown.Length;
            console.Write($"{"",GutterWidth} | ", Gutter);
            console.WriteLine(Indent(shown[..start]) + new string(mark.Sign, Math.Max(1, end - start)), mark.Style);
        }
    }

    /// <summary>As wide as the text before a mark: a tab stays one.</summary>
    private static string Indent(string before) =>
        string.Concat(before.Select(character => character == '\t' ? '\t' : ' '));

    /// <summary>Without what would take hold of the terminal.</summary>
    private static string Visible(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) && character != '\t' ? '\uFFFD' : character));

    private sealed record Mark(LinePositionSpan Span, char Sign, Style Style);
}
