using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Zx.Generators;
using Zx.Generators.Generation;

namespace GeneratorTests;

/// <summary>An edit of C# code re-runs what depends on the class of raw methods that it changes, and nothing else.</summary>
public class IncrementalityOfClasses
{
    private const string Raw = """
        using Zx;
        namespace First
        {
            [HandleApi]
            static class Raw
            {
                [Requires("s must have ZX_RIGHT_WRITE.")]
                public static ZxStatus SocketPoke(uint s, int count) { return ZxStatus.Ok; }
            }
        }
        """;

    private const string Other = """
        using Zx;
        namespace Second
        {
            [HandleApi]
            static class Raw
            {
                public static ZxStatus EventSignal([HandleUse] uint e) => ZxStatus.Ok;
            }
        }
        """;

    [Theory]
    [InlineData("an unrelated file", "", "")]
    [InlineData("a body", "return ZxStatus.Ok;", "int unused = count; return ZxStatus.Ok;")]
    [InlineData("a comment", "[HandleApi]", "// Raw calls.\n\n    [HandleApi]")]
    [InlineData("a method without handles", "return ZxStatus.Ok; }", "return ZxStatus.Ok; } public static int Count() => 1;")]
    public void An_edit_that_changes_no_call_emits_nothing(string what, string from, string to)
    {
        GeneratorRun run = Edit(from, to);

        Assert.True(Reasons(run, PipelineSteps.Classes).All(reason => reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached), what);
        Assert.All(Emitted, step => Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, step).Distinct()));
        Assert.All(
            run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Theory]
    [InlineData("int count", "long count", "[First.Raw].calls.Socket.g.cs")]
    [InlineData("ZX_RIGHT_WRITE", "ZX_RIGHT_READ", "[First.Raw].calls.Socket.g.cs", "[First.Raw].requirements.g.cs")]
    [InlineData("[HandleApi]", "[HandleApi(StaleSafe = true)]")]
    public void An_edit_of_a_call_emits_what_it_changes(string from, string to, params string[] expected)
    {
        GeneratorRun run = Edit(from, to);

        string[] modified = [.. AbigenGenerator.Emitters.SelectMany(emitter => Outputs(run, emitter.Product))
            .Where(output => output.Reason == IncrementalStepRunReason.Modified)
            .Select(output => ((Zx.Generators.Emitters.GeneratedFile)output.Value).HintName)
            .Order(StringComparer.Ordinal)];
        Assert.Equal(expected, modified);
    }

    [Fact]
    public void A_definition_file_comes_before_a_class_that_has_its_namespace()
    {
        const string Path = "/project/fd.abigen";
        GeneratorRun run = GeneratorRun.Of(
            ProjectOptions.For(Path, null, ("ZxNamespace", "First")),
            [new DefinitionText(Path, "syscall vmo_read(h: zx_handle_t) returns (zx_status_t);")],
            Raw,
            Other);

        Assert.Equal(["[Second.Raw]", "fd"], run.Files.Keys.Select(name => name.StartsWith('[') ? name[..(name.IndexOf(']') + 1)] : "fd").Distinct().Order(StringComparer.Ordinal));
    }

    private static string[] Emitted => [PipelineSteps.Apis, "untyped", "handle", "calls", "requirements"];

    private static GeneratorRun Edit(string from, string to)
    {
        GeneratorRun start = GeneratorRun.Of(new ProjectOptions("Project"), [], Raw, Other);
        Assert.DoesNotContain(start.Diagnostics, diagnostic => diagnostic.Id != "CS1591");
        return start.After(editCode: compilation => from.Length == 0
            ? compilation.AddSyntaxTrees(GeneratorRun.Parse("internal static class Added;"))
            : compilation.ReplaceSyntaxTree(
                compilation.SyntaxTrees[0],
                CSharpSyntaxTree.ParseText(Raw.Replace(from, to), (CSharpParseOptions)compilation.SyntaxTrees[0].Options, compilation.SyntaxTrees[0].FilePath)));
    }

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorRun run, string step) =>
        run.Result.TrackedSteps.TryGetValue(step, out var steps) ? steps.SelectMany(one => one.Outputs) : [];

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        Outputs(run, step).Select(output => output.Reason);
}
