using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Zx.Tool.Commands;

/// <summary>The library's help, and below it examples and exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ToolCommand command)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            Write(output, "Examples:", command.Examples);
            Write(output, "Exit codes:", command.Answers.Select(answer => $"{answer.Code}  {answer.Meaning}"));
        }

        return exitCode;
    }

    private static void Write(TextWriter output, string title, IEnumerable<string> lines)
    {
        output.WriteLine(title);
        foreach (string line in lines)
        {
            output.WriteLine("  " + line);
        }

        output.WriteLine();
    }
}
