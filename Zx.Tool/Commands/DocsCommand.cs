using System.CommandLine;
using Zx.Abigen;
using Zx.Tool.Docs;
using Zx.Tool.Input;

namespace Zx.Tool.Commands;

/// <summary><c>zx docs check|update FILE PAGES</c></summary>
internal sealed class DocsCommand : Command
{
    public DocsCommand(Func<Stream> standardInput)
        : base("docs", "Hold the pages of calls against a definition file")
    {
        Add(new Work("check", "Say which pages are not what the definition file says; change nothing", standardInput, write: false));
        Add(new Work("update", "Write anew what is generated in the pages; leave what is not", standardInput, write: true));
    }

    private sealed class Work : ToolCommand
    {
        /// <summary>A process has eight bits for its exit code, and the last one is <see cref="CannotRun"/>.</summary>
        private const int MostMismatches = 254;

        /// <summary>Not 2, which may be a number of pages.</summary>
        private const int CannotRun = 255;

        private readonly bool _write;
        private readonly DefinitionArgument _file;

        private readonly Argument<string[]> _pages = new("PAGES")
        {
            HelpName = "PAGES",
            Description = "The folder of the pages, each <call>.md, or some pages",
            Arity = ArgumentArity.OneOrMore,
        };

        private readonly Option<bool> _generateMissing = new("--generate-missing")
        {
            Description = "Make a page for a call that has none",
        };

        public Work(string name, string description, Func<Stream> standardInput, bool write)
            : base(name, description)
        {
            _write = write;
            _file = new DefinitionArgument(standardInput);
            Arguments.Add(_file);
            Arguments.Add(_pages);
            Options.Add(_generateMissing);
        }

        public override IReadOnlyList<string> Examples =>
        [
            $"zx docs {Name} zx.abigen docs/syscalls",
            $"zx docs {Name} --generate-missing zx.abigen docs/syscalls",
            $"zx docs {Name} zx.abigen docs/syscalls/socket_share.md",
        ];

        public override IReadOnlyList<(string Code, string Meaning)> Answers =>
        [
            ("0", _write ? "every call has its page, and every page its call" : "the same, and every page is up to date"),
            ("n", $"the number of calls without a page{(_write ? " and" : ",")} pages without a call{(_write ? "" : " and pages out of date")}, {MostMismatches} at most"),
            ("255", "nothing was done: errors in the definition file, a wrong command line, or a file that cannot be read or written"),
        ];

        public override int Failure => CannotRun;

        protected override int Run(ParseResult arguments)
        {
            if (_file.BindWithoutErrors(arguments, out DefinitionText definition) is not { } result)
            {
                return CannotRun;
            }

            DocsRun run = new(
                definition.Path,
                DocumentedCall.All(result),
                _write,
                arguments.GetValue(_generateMissing),
                arguments.InvocationConfiguration.Error);
            run.Run(PageSet.Find(arguments.GetRequiredValue(_pages)));
            return Math.Min(run.Mismatches + (_write ? 0 : run.Stale), MostMismatches);
        }
    }
}
