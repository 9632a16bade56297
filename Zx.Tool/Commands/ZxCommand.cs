using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Zx.Tool.Commands;

/// <summary>The tool: its commands, and how a command line is run.</summary>
internal static class ZxCommand
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">What follows the tool's name.</param>
    /// <param name="output">Where products go.</param>
    /// <param name="error">Where everything else goes.</param>
    /// <param name="standardInput">Opens what <c>-</c> stands for.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error, Func<Stream> standardInput)
    {
        ParseResult result = Create(standardInput).Parse(arguments);
        int exitCode = result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return result.Errors.Count == 0 ? exitCode
            : result.CommandResult.Command is ToolCommand command ? command.Failure
            : ExitCodes.CannotRun;
    }

    private static RootCommand Create(Func<Stream> standardInput)
    {
        RootCommand root = new("JSON, documentation, C headers and diagnostics from abigen definition files")
        {
            new LintCommand(standardInput),
            new JsonCommand(standardInput),
            new HeaderCommand(standardInput),
            new DocsCommand(standardInput),
            new CompletionCommand(),
        };
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            // What begins with a slash is a path.
            help.Aliases.Remove("/h");
            help.Aliases.Remove("/?");
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        foreach (SuggestDirective suggest in root.Directives.OfType<SuggestDirective>())
        {
            suggest.Action = new Suggestions(suggest);
        }

        return root;
    }
}
