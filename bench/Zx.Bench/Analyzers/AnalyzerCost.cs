using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Analyzers;
using Zx.Analyzers.Contracts;
using Zx.Analyzers.Rules;

namespace Zx.Bench.Analyzers;

/// <summary>What the rules cost a compilation, beside an analyzer that does nothing and beside those that follow disposables.</summary>
[Config(typeof(InProcess))]
public class AnalyzerCost
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Ours =
        [new OwnershipAnalyzer(), new AbigenAnalyzer(), new ContractFileAnalyzer(), new OptionAnalyzer()];

    private readonly Compilation _handles200 = Code.WithHandles(200);
    private readonly Compilation _jumps200 = Code.WithHandlesAndJumps(200);
    private readonly Compilation _handles400 = Code.WithHandles(400);
    private readonly Compilation _disposables200 = Code.WithDisposables(200);
    private readonly Compilation _neither = Code.WithNeither(2000);
    private readonly Compilation _branches = Code.Branches(2000);
    private readonly Compilation _releasing = Code.ReleasingBranches(2000);

    /// <summary>The compiler runs in all of them: the first must not be the one that pays for making it fast.</summary>
    [GlobalSetup]
    public void Warm()
    {
        for (int round = 0; round < 100; round++)
            Run(_handles200, [new GraphAnalyzer()]);
    }

    /// <summary>Compiling 200 methods with an analyzer that does nothing: what the others add to.</summary>
    [Benchmark(Baseline = true)]
    public int Handles_200_empty() => Run(_handles200, [new EmptyAnalyzer()]);

    /// <summary>The floor: the graphs, and nothing made of them.</summary>
    [Benchmark]
    public int Handles_200_graph() => Run(_handles200, [new GraphAnalyzer()]);

    [Benchmark]
    public int Handles_200() => Run(_handles200, Ours);

    /// <summary>Where the proof without a graph gives up, and the fixpoint decides.</summary>
    [Benchmark]
    public int Handles_200_fixpoint() => Run(_jumps200, Ours);

    [Benchmark]
    public int Handles_200_fixpoint_empty() => Run(_jumps200, [new EmptyAnalyzer()]);

    [Benchmark]
    public int Handles_400() => Run(_handles400, Ours);

    [Benchmark]
    public int Handles_400_empty() => Run(_handles400, [new EmptyAnalyzer()]);

    [Benchmark]
    public int Disposables_200_empty() => Run(_disposables200, [new EmptyAnalyzer()]);

    [Benchmark]
    public int Disposables_200_CA2000() => Run(_disposables200, [Peers.Ca2000]);

    [Benchmark]
    public int Disposables_200_IDisposableAnalyzers() => Run(_disposables200, [.. Peers.Disposables]);

    /// <summary>As many analyzers that do nothing as there are of ours: the compiler has a price for each.</summary>
    [Benchmark]
    public int No_handles_2000_empty() => Run(_neither, [.. Ours.Select(_ => new EmptyAnalyzer())]);

    [Benchmark]
    public int No_handles_2000() => Run(_neither, Ours);

    [Benchmark]
    public int Branches_2000() => Run(_branches, Ours);

    [Benchmark]
    public int Releasing_branches_2000() => Run(_releasing, Ours);

    // A fresh copy each time: a compilation remembers what it has bound.
    private static int Run(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct()
            .ToImmutableDictionary(id => id, _ => ReportDiagnostic.Warn);
        var copy = compilation.Clone().WithOptions(compilation.Options.WithSpecificDiagnosticOptions(options));
        var analyzed = copy.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var diagnostics = analyzed.GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (diagnostics.Any(diagnostic => diagnostic.Id == "AD0001"))
            throw new InvalidOperationException(diagnostics.First(diagnostic => diagnostic.Id == "AD0001").ToString());
        return diagnostics.Length;
    }

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddColumn(StatisticColumn.Median).AddJob(BenchmarkDotNet.Jobs.Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(15).WithWarmupCount(5));
    }
}
