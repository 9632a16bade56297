using Spectre.Console;

namespace Zx.Tool.Commands;

/// <summary>Where text for a reader goes: coloured on a terminal, plain and unbroken into a file or a pipe.</summary>
internal static class Terminal
{
    /// <summary>Nothing wraps lines for a file, so nothing may be cut to a terminal's width.</summary>
    private const int Unbroken = 1_000_000;

    public static IAnsiConsole Of(TextWriter writer)
    {
        AnsiConsoleOutput output = new(writer);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
        if (!output.IsTerminal)
        {
            console.Profile.Width = Unbroken;
        }

        return console;
    }
}
