using Spectre.Console;
using Zx.Tour.Chapters;

IAnsiConsole console = AnsiConsole.Console;
if (!console.Profile.Out.IsTerminal)
{
    // Nothing wraps lines for a file or a pipe, so nothing may be cut to a terminal's width.
    console.Profile.Width = 1000;
}

bool complete =
    await MistakesChapter.RunAsync(console) &&
    HandOverChapter.Run(console) &&
    ErrorsChapter.Run(console);

return complete ? 0 : 1;
