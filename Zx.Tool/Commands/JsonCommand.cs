using System.CommandLine;
using Zx.Tool.Input;
using Zx.Tool.Json;

namespace Zx.Tool.Commands;

/// <summary><c>zx json FILE</c></summary>
internal sealed class JsonCommand : ToolCommand
{
    private readonly DefinitionArgument _file;

    public JsonCommand(Func<Stream> standardInput)
        : base("json", "Print the calls as JSON, key for key as the original abigen tool does")
    {
        _file = new DefinitionArgument(standardInput);
        Arguments.Add(_file);
    }

    public override IReadOnlyList<string> Examples => ["zx json zx.abigen > zx.json", "cat a.abigen b.abigen | zx json -"];

    protected override int Run(ParseResult arguments)
    {
        if (_file.BindWithoutErrors(arguments, out DefinitionText _) is not { } result)
        {
            return ExitCodes.Found;
        }

        arguments.InvocationConfiguration.Output.Write(JsonProduct.Write(result.Declarations));
        return ExitCodes.Clean;
    }
}
