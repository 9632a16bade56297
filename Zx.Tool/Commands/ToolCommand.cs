using System.CommandLine;
using Zx.Tool.Input;

namespace Zx.Tool.Commands;

/// <summary>A command whose help shows how it is used and what it answers.</summary>
internal abstract class ToolCommand : Command
{
    protected ToolCommand(string name, string description)
        : base(name, description) => SetAction(RunGuarded);

    /// <summary>Command lines that do something useful.</summary>
    public virtual IReadOnlyList<string> Examples => [];

    /// <summary>Each exit code and what it means.</summary>
    public virtual IReadOnlyList<(string Code, string Meaning)> Answers =>
    [
        ("0", "done"),
        ("1", "the definition file has errors, which were printed; nothing else was"),
        ("2", "nothing was done: a wrong command line, or a file that cannot be read or written"),
    ];

    /// <summary>The exit code where nothing was done.</summary>
    public virtual int Failure => ExitCodes.CannotRun;

    /// <summary>Does the work; the result is the exit code.</summary>
    protected abstract int Run(ParseResult arguments);

    private int RunGuarded(ParseResult arguments)
    {
        try
        {
            return Run(arguments);
        }
        catch (ToolException exception)
        {
            arguments.InvocationConfiguration.Error.WriteLine($"zx: {exception.Message}");
            return Failure;
        }
    }
}
