using Microsoft.CodeAnalysis;

namespace Zx.Editor.Tests;

/// <summary>The fixes that the lightbulb lists, and what they make of the code.</summary>
public sealed class LightbulbTests
{
    private const string Leak = """
        using Zx;
        static class NAME
        {
            static void Run(SocketHandle<SocketRights> socket)
            {
                SocketHandle<Write> log = socket.Dup$$licate(Rights.Write);
                log.Write("x"u8);
            }
        }
        """;

    [Fact]
    public async Task The_fixes_of_a_report_are_listed()
    {
        using var project = new OpenProject();

        var fixes = await Caret.In(project, "First.cs", Leak).Fixes();

        Assert.Contains("Release 'log' at the end of its scope with 'using'", fixes.Select(fix => fix.Title));
    }

    [Fact]
    public async Task A_fix_that_is_taken_changes_the_file_and_the_report_is_gone()
    {
        using var project = new OpenProject();
        var fixes = await Caret.In(project, "First.cs", Leak).Fixes();

        project.Apply(await fixes.Single(IsUsing).Fixed());

        Document program = project.Project.Documents.Single();
        Assert.Contains("using SocketHandle<Write> log = socket.Duplicate(Rights.Write);", (await program.GetTextAsync()).ToString(), StringComparison.Ordinal);
        Assert.Empty(await Reports.Of(program));
    }

    [Fact]
    public async Task Fixing_all_works_over_the_solution()
    {
        using var project = new OpenProject();
        var caret = Caret.In(project, "First.cs", Leak.Replace("NAME", "First", StringComparison.Ordinal));
        project.Write("Second.cs", Leak.Replace("NAME", "Second", StringComparison.Ordinal).Replace(Caret.Mark, "", StringComparison.Ordinal));
        Document first = project.Project.Documents.First();
        Assert.Equal(2, (await Reports.Of(project.Project)).Count(report => report.Id == "ZX1005"));

        var fixes = await caret.Fixes();
        project.Apply(await fixes.Single(IsUsing).FixedEverywhere(first));

        Assert.Empty(await Reports.Of(project.Project));
        Assert.All(project.Project.Documents, document => Assert.Contains("using SocketHandle<Write> log", document.GetTextAsync().Result.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_fix_none_of_ours_is_listed()
    {
        using var project = new OpenProject();
        var fixes = await Caret.In(project, "First.cs", Leak.Replace("SocketHandle<Write> log", "using SocketHandle<Write> log", StringComparison.Ordinal)).Fixes();

        Assert.DoesNotContain(fixes, fix => fix.Provider?.GetType().Assembly.GetName().Name == "Zx.Analyzers.CodeFixes");
    }

    private static bool IsUsing(Lightbulb.Offer offer) => offer.Title.Contains("'using'", StringComparison.Ordinal);
}
