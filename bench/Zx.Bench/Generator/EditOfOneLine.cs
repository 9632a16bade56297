using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Zx.Generators;

namespace Zx.Bench.Generator;

/// <summary>
/// What the generator does when one line of a definition file of 1,000 calls changes, beside a second such file that does not: as an
/// editor has it run, from the new text to the syntax trees of the generated files.
/// </summary>
[Config(typeof(InProcess))]
[MemoryDiagnoser]
public class EditOfOneLine
{
    private const int Calls = 1000;

    private static readonly DefinitionText Before = Edited(LargeFile.Unchanged);
    private static readonly DefinitionText Other = new("/project/other.abigen", LargeFile.Text(Calls, LargeFile.Unchanged));
    private static readonly DefinitionText WithComment = Edited(LargeFile.Comment);
    private static readonly DefinitionText WithSummary = Edited(LargeFile.Summary);
    private static readonly DefinitionText WithSentence = Edited(LargeFile.Sentence);
    private static readonly DefinitionText WithParameter = Edited(LargeFile.Parameter);
    private static readonly DefinitionText WithAnotherCall = Edited(LargeFile.AnotherCall);

    private readonly Compilation _compilation = CSharpCompilation.Create("Project");
    private readonly GeneratorDriver _driver;

    public EditOfOneLine() => _driver = Create().RunGenerators(_compilation);

    /// <summary>An edit elsewhere: what the driver itself takes.</summary>
    [Benchmark]
    public int Nothing() => Count(_driver.RunGenerators(_compilation.Clone()));

    [Benchmark]
    public int Comment() => Run(WithComment);

    [Benchmark]
    public int Summary() => Run(WithSummary);

    [Benchmark]
    public int Sentence() => Run(WithSentence);

    [Benchmark]
    public int Parameter() => Run(WithParameter);

    [Benchmark]
    public int AnotherCall() => Run(WithAnotherCall);

    private int Run(DefinitionText after) => Count(_driver.ReplaceAdditionalText(Before, after).RunGenerators(_compilation));

    private static DefinitionText Edited((string Old, string New) edit) => new("/project/edited.abigen", LargeFile.Text(Calls, edit));

    private static int Count(GeneratorDriver driver) => driver.GetRunResult().GeneratedTrees.Length;

    private static GeneratorDriver Create() => CSharpGeneratorDriver.Create(
        [new AbigenGenerator().AsSourceGenerator()], [Before, Other], CSharpParseOptions.Default);

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddColumn(StatisticColumn.Min, StatisticColumn.Median).AddJob(BenchmarkDotNet.Jobs.Job.ShortRun
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100))
            .WithIterationCount(40)
            .WithWarmupCount(10));
    }
}
