using System.CommandLine;
using Zx.Abigen;
using Zx.Tool.Header;
using Zx.Tool.Input;

namespace Zx.Tool.Commands;

/// <summary><c>zx header FILE</c></summary>
internal sealed class HeaderCommand : ToolCommand
{
    private readonly DefinitionArgument _file;

    private readonly Option<string[]> _include = new("--include")
    {
        HelpName = "HEADER",
        Description = "A header that declares types of the calls, as in '#include <HEADER>'; may be given several times",
    };

    private readonly Option<bool> _aliases = new("--aliases") { Description = "Declare each call as _zx_… too, as the kernel's header does" };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        HelpName = "DIRECTORY",
        Description = "Write an include directory, with rights, errors and object types, rather than print one header",
    };

    public HeaderCommand(Func<Stream> standardInput)
        : base("header", "Print a C header with the prototypes of the calls, for C11 and C++17")
    {
        _file = new DefinitionArgument(standardInput);
        Arguments.Add(_file);
        Options.Add(_include);
        Options.Add(_aliases);
        Options.Add(_output);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "zx header zx.abigen > syscalls.h", "zx header zx.abigen --output include", "zx header --include pond/types.h pond.abigen > pond.h",
    ];

    protected override int Run(ParseResult arguments)
    {
        if (_file.BindWithoutErrors(arguments, out DefinitionText definition) is not { } result)
        {
            return ExitCodes.Found;
        }

        HeaderOptions options = new(definition.Path, arguments.GetValue(_include) ?? [], arguments.GetValue(_aliases));
        if (arguments.GetValue(_output) is { } folder)
        {
            foreach ((string path, string text) in HeaderProduct.Directory(result, options))
            {
                OutputFile.Write(Path.Combine(folder, path), text);
            }
        }
        else
        {
            arguments.InvocationConfiguration.Output.Write(HeaderProduct.OneFile(result, options));
        }

        return ExitCodes.Clean;
    }
}
