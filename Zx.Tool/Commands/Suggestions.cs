using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Zx.Tool.Commands;

/// <summary>
/// What can stand at the cursor of a command line, for the scripts of the shells: <c>zx "[suggest:5]" "lint "</c>. Options are offered
/// where one was begun, so that a file that is alone can be completed.
/// </summary>
/// <param name="directive">The library's directive, of which this is the action.</param>
internal sealed partial class Suggestions(SuggestDirective directive) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        string line = string.Join(' ', parseResult.Tokens.Where(token => token.Type != TokenType.Directive).Select(token => token.Value));
        string? position = parseResult.GetResult(directive)?.Values.FirstOrDefault();
        if (int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out int cursor) && cursor < line.Length)
        {
            line = line[..cursor];
        }

        // The library knows no value that is tied to its option.
        line = Tie().Replace(line, "$1 ");
        bool isOption = line[(line.LastIndexOf(' ') + 1)..].StartsWith('-');
        foreach (CompletionItem item in parseResult.RootCommandResult.Command.Parse(line).GetCompletions(line.Length))
        {
            if (isOption || !item.Label.StartsWith('-'))
            {
                parseResult.InvocationConfiguration.Output.WriteLine(item.Label);
            }
        }

        return ExitCodes.Clean;
    }

    [GeneratedRegex(@"(?<!\S)(--?\w[\w-]*)[=:]")]
    private static partial Regex Tie();
}
