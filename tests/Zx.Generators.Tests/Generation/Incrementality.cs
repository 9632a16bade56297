using Microsoft.CodeAnalysis;
using Zx.Abigen;
using Zx.Generators;
using Zx.Generators.Emitters;
using Zx.Generators.Generation;

namespace GeneratorTests;

/// <summary>An edit re-runs what depends on it and nothing else.</summary>
public class Incrementality
{
    private const string FirstText = """
        #@ right FIRST_RIGHT_SEND: Send = 20
        #! handle must have ZX_RIGHT_WRITE.
        syscall socket_write(handle: zx_handle_t, a: uint32_t) returns (zx_status_t);
        """;

    private const string SecondText = """
        #! handle must have ZX_RIGHT_SIGNAL.
        syscall event_signal(handle: zx_handle_t) returns (zx_status_t);
        """;

    private static readonly DefinitionText First = new("/project/first.abigen", FirstText);
    private static readonly DefinitionText Second = new("/project/second.abigen", SecondText);

    // Exports are made of files that ask for nothing else.
    private static readonly string[] Products = [.. AbigenGenerator.Emitters.Select(emitter => emitter.Product).Where(product => product != "exports")];
    private static readonly string[] Steps =
        [PipelineSteps.Files, PipelineSteps.EntryTexts, PipelineSteps.Entries, PipelineSteps.Models, PipelineSteps.Items, PipelineSteps.Definitions, PipelineSteps.Apis, .. Products];

    [Fact]
    public void An_unrelated_edit_runs_nothing()
    {
        GeneratorRun run = Start().After(editCode: compilation =>
            compilation.AddSyntaxTrees(GeneratorRun.Parse("internal static class Added;")));

        Assert.All(Steps, step => Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, step).Distinct()));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Result.TrackedOutputSteps.Values
            .SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason).Distinct());
    }

    [Fact]
    public void A_step_of_each_name_exists() =>
        Assert.All(Steps, step => Assert.NotEmpty(Reasons(Start(), step)));

    [Fact]
    public void An_edit_of_one_file_emits_only_what_it_changes()
    {
        GeneratorRun run = Start().After(driver => driver.ReplaceAdditionalText(
            First, new DefinitionText(First.Path, FirstText.Replace("a: uint32_t", "b: uint64_t"))));

        Assert.Equal(["first.calls.Socket.g.cs", "first.raw.g.cs"], Modified(run));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(run, PipelineSteps.Items));
        foreach (string step in Steps.Except([PipelineSteps.Items]))
        {
            Assert.DoesNotContain(Outputs(run, step), output =>
                output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged) && IsOfSecond(output.Value));
        }

        // Of the second file nothing ran after the files were named, but that the entries of both were put together.
        Assert.Single(Reasons(run, PipelineSteps.EntryTexts), IncrementalStepRunReason.Cached);
        Assert.Single(Reasons(run, PipelineSteps.Entries), IncrementalStepRunReason.Cached);
        Assert.Single(Reasons(run, PipelineSteps.Models), IncrementalStepRunReason.Unchanged);
        Assert.Single(Reasons(run, PipelineSteps.Apis), IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void An_edit_that_changes_no_meaning_emits_nothing()
    {
        GeneratorRun run = Start().After(driver => driver.ReplaceAdditionalText(
            First, new DefinitionText(First.Path, "# a comment\n\n" + FirstText)));

        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(run, PipelineSteps.EntryTexts));
        Assert.Contains(IncrementalStepRunReason.Unchanged, Reasons(run, PipelineSteps.Entries));
        Assert.All([PipelineSteps.Models, PipelineSteps.Definitions, PipelineSteps.Apis, .. Products], step => Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, step).Distinct()));
    }

    [Fact]
    public void An_edit_in_a_comment_runs_no_emitter()
    {
        DefinitionText commented = new(First.Path, "# One.\n" + FirstText);
        GeneratorRun run = GeneratorRun.Of(Options("Sys", "Sys"), [commented, Second]).After(driver => driver.ReplaceAdditionalText(
            commented, new DefinitionText(First.Path, "# Another one.\n" + FirstText)));

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(run, PipelineSteps.EntryTexts));
        Assert.All([PipelineSteps.Models, PipelineSteps.Apis, .. Products], step => Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, step).Distinct()));
        Assert.All(
            run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_namespace_that_becomes_free_goes_to_the_next_file()
    {
        Dictionary<string, string> shared = Metadata("Shared", "Sys");
        var options = new ProjectOptions(null, new() { [First.Path] = shared, [Second.Path] = shared });
        GeneratorRun start = GeneratorRun.Of(options, [First, Second]);
        GeneratorRun run = start.After(driver => driver.RemoveAdditionalTexts([First]));

        Assert.All(start.Files.Keys, name => Assert.StartsWith("first.", name));
        Assert.NotEmpty(run.Files);
        Assert.All(run.Files.Keys, name => Assert.StartsWith("second.", name));
    }

    [Fact]
    public void A_change_of_metadata_parses_nothing()
    {
        GeneratorRun run = Start().After(driver => driver.WithUpdatedAnalyzerConfigOptions(Options("Sys", "Other")));

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, PipelineSteps.Models).Distinct());
        Assert.Single(Reasons(run, PipelineSteps.Definitions), IncrementalStepRunReason.Modified);
        Assert.Equal(["second.calls.Event.g.cs", "second.raw.g.cs", "second.requirements.g.cs"], Modified(run));
    }

    [Fact]
    public void A_removed_file_takes_its_outputs_along()
    {
        GeneratorRun run = Start().After(driver => driver.RemoveAdditionalTexts([First]));

        Assert.NotEmpty(run.Files);
        Assert.All(run.Files.Keys, name => Assert.StartsWith("second.", name));
    }

    [Fact]
    public void The_same_text_gives_the_same_files() => Assert.Equal(Start().Files, Start().Files);

    private static GeneratorRun Start() => GeneratorRun.Of(Options("Sys", "Sys"), [First, Second]);

    private static ProjectOptions Options(string firstClass, string secondClass) => new(null, new()
    {
        [First.Path] = Metadata("First", firstClass),
        [Second.Path] = Metadata("Second", secondClass),
    });

    private static Dictionary<string, string> Metadata(string @namespace, string @class) => new()
    {
        ["build_metadata.AdditionalFiles.ZxNamespace"] = @namespace,
        ["build_metadata.AdditionalFiles.ZxClass"] = @class,
    };

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorRun run, string step) =>
        run.Result.TrackedSteps.TryGetValue(step, out var steps) ? steps.SelectMany(one => one.Outputs) : [];

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        Outputs(run, step).Select(output => output.Reason);

    private static IEnumerable<string> Modified(GeneratorRun run) => Products
        .SelectMany(product => Outputs(run, product))
        .Where(output => output.Reason == IncrementalStepRunReason.Modified)
        .Select(output => ((GeneratedFile)output.Value).HintName)
        .Order(StringComparer.Ordinal);

    private static bool IsOfSecond(object value) => value switch
    {
        DefinitionFile file => file.Stem == "second",
        EntryText entry => entry.Path == Second.Path,
        BoundEntry entry => entry.Path == Second.Path,
        BoundFile file => file.Path == Second.Path,
        Definition definition => definition.Settings.Stem == "second",
        Api api => api.Settings.Stem == "second",
        GeneratedFile file => file.HintName.StartsWith("second.", StringComparison.Ordinal),
        _ => throw new InvalidOperationException($"A step gives a {value.GetType().Name}, which belongs to no file."),
    };
}
