using System.CommandLine;
using Microsoft.CodeAnalysis;
using Zx.Tool.Input;
using Zx.Tool.Lint;
using Zx.Tool.Lint.Sarif;

namespace Zx.Tool.Commands;

/// <summary><c>zx lint FILE…</c></summary>
internal sealed class LintCommand : ToolCommand
{
    private const string Text = "text";
    private const string Sarif = "sarif";
    private const string Json = "json";

    private readonly Func<Stream> _standardInput;

    private readonly Argument<string[]> _files = new("FILE")
    {
        HelpName = "FILE",
        Description = "Definition files, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "How to print the diagnostics",
        DefaultValueFactory = _ => Text,
    };

    private readonly Option<string> _failOn = new("--fail-on")
    {
        Description = "The least severity that makes the exit code 1",
        DefaultValueFactory = _ => DiagnosticSeverity.Warning.Word(),
    };

    public LintCommand(Func<Stream> standardInput)
        : base("lint", "Print what is wrong with definition files")
    {
        _standardInput = standardInput;
        _files.CompletionSources.Add(context => DefinitionArgument.Paths(context.WordToComplete));
        _format.AcceptOnlyFromAmong(Text, Sarif, Json);
        _failOn.AcceptOnlyFromAmong([.. Severities.Select(severity => severity.Word())]);
        Arguments.Add(_files);
        Options.Add(_format);
        Options.Add(_failOn);
    }

    public override IReadOnlyList<string> Examples =>
        ["zx lint zx.abigen", "zx lint --format sarif *.abigen > zx.sarif", "zx lint --fail-on note - < zx.abigen"];

    public override IReadOnlyList<(string Code, string Meaning)> Answers =>
    [
        ("0", "nothing is wrong, or less than --fail-on says"),
        ("1", "something is wrong; it was printed"),
        ("2", "nothing was done: a wrong command line, or a file that cannot be read"),
    ];

    private static IEnumerable<DiagnosticSeverity> Severities =>
        [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info];

    protected override int Run(ParseResult arguments)
    {
        LintedFile[] files =
        [
            .. arguments.GetRequiredValue(_files).Distinct().Select(path => LintedFile.Of(DefinitionText.Read(path, _standardInput))),
        ];
        TextWriter output = arguments.InvocationConfiguration.Output;
        switch (arguments.GetValue(_format))
        {
            case Sarif:
                output.Write(SarifReport.Write(files) + "\n");
                break;
            case Json:
                output.Write(JsonReport.Write(files) + "\n");
                break;
            default:
                TextReport.Write(Terminal.Of(output), files);
                break;
        }

        DiagnosticSeverity least = Severities.Single(severity => severity.Word() == arguments.GetValue(_failOn));
        return files.Any(file => file.Diagnostics.Any(diagnostic => diagnostic.Severity >= least)) ? ExitCodes.Found : ExitCodes.Clean;
    }
}
