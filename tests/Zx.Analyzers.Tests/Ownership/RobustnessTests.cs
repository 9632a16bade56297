using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Tests;

/// <summary>Half-typed code is the normal case in an editor: the rules may be silent on it, and never throw.</summary>
public sealed class RobustnessTests
{
    // A prime, so that the cuts fall into every kind of token over the files.
    private const int Stride = 17;

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Scenarios"), "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Truncated_sources_never_make_the_rules_throw(string file)
    {
        string markdown = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Scenarios", file));
        int start = 0;
        foreach (var scenario in Scenario.Read(markdown))
        {
            int first = scenario.Source.IndexOf('\n') + (start++ % Stride);
            for (int cut = first; cut < scenario.Source.Length; cut += Stride)
                await TestCompilation.Analyze(TestCompilation.Create(scenario.Source[..cut]));
        }
    }

    [Fact]
    public async Task A_compilation_without_handles_is_left_alone()
    {
        var compilation = TestCompilation.Create("class C { void M(int n) { n++; } }");
        var without = compilation.RemoveReferences(compilation.References.Where(reference => reference.Display?.Contains("Zx.Abstractions", StringComparison.Ordinal) == true));

        Assert.Empty(await TestCompilation.Analyze(without));
    }

    [Fact]
    public async Task A_method_of_many_branches_over_one_handle_is_judged_in_full()
    {
        string branches = string.Concat(Enumerable.Range(0, 2000).Select(i => $"if (n == {i}) s.Write(buf);\n"));
        var reports = await Analyze($"var s = chan.Accept();\n{branches}s.Close();\ns.Write(buf);");

        Assert.Equal(RuleIds.UseAfterRelease, Assert.Single(reports).Id);
    }

    [Fact]
    public async Task Past_the_bound_worlds_become_vague_and_what_is_said_stays_true()
    {
        string branches = string.Concat(Enumerable.Range(0, 40).Select(i => $"if (Cond()) {{ s{i}.Close(); }}\n"));
        string handles = string.Concat(Enumerable.Range(0, 40).Select(i => $"var s{i} = chan.Accept();\n"));
        var reports = await Analyze($"{handles}{branches}s7.Close();");

        var report = Assert.Single(reports, report => report.Id != RuleIds.MaybeHandleLeak);
        Assert.Equal(RuleIds.MaybeDoubleRelease, report.Id);
        Assert.Contains("'s7'", report.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_nesting_of_expressions_and_blocks_is_no_trouble()
    {
        string open = string.Concat(Enumerable.Repeat("try { if (Cond()) { ", 40));
        string close = string.Concat(Enumerable.Repeat("} } finally { Log(1); } ", 40));

        Assert.Empty(await Analyze($"var s = chan.Accept();\n{open} s.Write(buf); {close}\ns.Close();"));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Analyze(string body) =>
        await TestCompilation.Analyze(TestCompilation.Create(new Scenario("", "body", IsBroken: false, body, []).Source));
}
