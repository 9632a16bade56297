using System.CommandLine;

namespace Zx.Tool.Commands;

/// <summary><c>zx completion SHELL</c>: a script that has the shell ask the tool itself, and needs nothing else.</summary>
internal sealed class CompletionCommand : ToolCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private readonly Argument<string> _shell = new("SHELL") { HelpName = "SHELL" };

    public CompletionCommand()
        : base("completion", "Print the script by which a shell completes the command lines of zx")
    {
        _shell.Description = $"The shell: {string.Join(", ", Shells[..^1])} or {Shells[^1]}";
        _shell.AcceptOnlyFromAmong(Shells);
        Arguments.Add(_shell);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "source <(zx completion bash)",
        "source <(zx completion zsh)",
        "zx completion fish > ~/.config/fish/completions/zx.fish",
        "zx completion pwsh | Out-String | Invoke-Expression",
    ];

    public override IReadOnlyList<(string Code, string Meaning)> Answers => [("0", "done"), ("2", "nothing was done: a wrong command line")];

    protected override int Run(ParseResult arguments)
    {
        using StreamReader script = new(typeof(CompletionCommand).Assembly.GetManifestResourceStream(
            $"Completion.{arguments.GetRequiredValue(_shell)}")!);
        arguments.InvocationConfiguration.Output.Write(script.ReadToEnd());
        return ExitCodes.Clean;
    }
}
