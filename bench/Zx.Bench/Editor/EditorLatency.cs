using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.CodeAnalysis;
using Zx.Tests.Editing;

namespace Zx.Bench.Editor;

/// <summary>How long the editor takes after a keystroke, in a file of a small project and of one of 100,000 lines.</summary>
[Config(typeof(InProcess))]
public class EditorLatency
{
    private OpenProject _project = null!;
    private int _keystrokes;

    /// <summary>How long the project is.</summary>
    [Params(1_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Open() => _project = ConsumerProject.Open(Lines);

    [GlobalCleanup]
    public void Close() => _project.Dispose();

    [Benchmark]
    public Task<ImmutableArray<string>> Completion() => Type(ConsumerProject.Completing).Completions();

    [Benchmark]
    public Task<string> Hover() => Type(ConsumerProject.Hovering).Hover();

    [Benchmark]
    public Task<ImmutableArray<Diagnostic>> Reports_of_the_open_file() => Reports.Of(Edit(ConsumerProject.Reported));

    [Benchmark]
    public async Task<int> Fixes() => (await Type(ConsumerProject.Fixable).Fixes()).Length;

    /// <summary>From a call that is added to a definition file to the list that offers it.</summary>
    [Benchmark]
    public async Task<ImmutableArray<string>> Completion_after_the_definition_changed()
    {
        _project.WriteDefinition("lamp.abigen", ConsumerProject.Definition(++_keystrokes));
        return await Type(ConsumerProject.CompletingOwnApi).Completions();
    }

    // Something else stands in the file each time, as after a keystroke.
    private Document Edit(string text) => _project.Write(ConsumerProject.OpenFile, Stamped(text));

    private Caret Type(string text) => Caret.In(_project, ConsumerProject.OpenFile, Stamped(text));

    private string Stamped(string text) => text.Replace("COUNT", $"{++_keystrokes}", StringComparison.Ordinal);

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddColumn(StatisticColumn.Median, StatisticColumn.P95)
            .AddJob(BenchmarkDotNet.Jobs.Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(20).WithIterationCount(15).WithInvocationCount(4).WithUnrollFactor(1));
    }
}
