using Spectre.Console;

namespace Zx.Tour.Chapters;

/// <summary>The line that opens a chapter.</summary>
internal static class Heading
{
    public static void Write(IAnsiConsole console, string title, string text)
    {
        console.WriteLine();
        console.WriteLine(title, new Style(Color.Aqua, decoration: Decoration.Bold));
        console.WriteLine(text, new Style(Color.Grey));
        console.WriteLine();
    }
}
