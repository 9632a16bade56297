using Microsoft.CodeAnalysis;
using Zx.Generators;
using Zx.Generators.Generation;

namespace GeneratorTests;

/// <summary>An edit of one entry of a large file reads, decides and writes what depends on that entry, and nothing of the others.</summary>
public class IncrementalityOfEntries
{
    private const int Calls = 300;
    private const string Path = "/project/large.abigen";

    private static readonly DefinitionText Before = new(Path, "#@ type own_t: Own\n" + string.Concat(Enumerable.Range(0, Calls).Select(number => $"""
        # {number}
        #^ Number {number}.
        #! h must have ZX_RIGHT_WRITE.
        syscall socket_x{number}(h: zx_handle_t, n: int) returns (zx_status_t);

        """)));

    private static readonly string[] Cut = ["raw", "requirements", "calls"];
    private static readonly string[] Whole = ["untyped", "handle"];

    [Theory]
    [InlineData("a comment", "# 150\n", "# The 150th.\n", 0, 0)]
    [InlineData("a summary", "Number 150.", "Number one hundred and fifty.", 1, 2)]
    [InlineData("a sentence", "WRITE.\nsyscall socket_x150(", "READ.\nsyscall socket_x150(", 1, 3)]
    [InlineData("a parameter", "x150(h: zx_handle_t, n: int", "x150(h: zx_handle_t, n: uint32_t", 1, 2)]
    [InlineData("an error", "x150(h: zx_handle_t, n: int", "x150(h: zx_handle_t n: int", 1, 3)]
    public void An_edit_of_one_entry_is_felt_by_its_own_parts_alone(string what, string from, string to, int meanings, int files)
    {
        GeneratorRun run = Edit(from, to);

        Assert.Single(Ran(run, PipelineSteps.EntryTexts));
        Assert.Equal(meanings, Ran(run, PipelineSteps.Entries).Count());
        Assert.True(files == Cut.Sum(product => Ran(run, product).Count()), what);
        Assert.All(Whole, product => Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, product).Distinct()));
    }

    [Fact]
    public void A_part_that_none_of_the_edited_calls_is_in_is_not_decided_again()
    {
        GeneratorRun run = Edit("x150(h: zx_handle_t, n: int", "x150(h: zx_handle_t, n: uint32_t");

        // Of the requirement table the part of the call runs, and comes out as it was.
        Assert.All(Cut, product => Assert.Single(Reasons(run, product), reason => reason != IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void What_holds_for_the_whole_file_has_all_entries_read_again()
    {
        GeneratorRun run = Edit("own_t: Own", "own_t: Another");

        Assert.Equal(Calls, Ran(run, PipelineSteps.EntryTexts).Count());
        Assert.Equal(Calls, Ran(run, PipelineSteps.Entries).Count());
        Assert.All(Cut, product => Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(run, product).Distinct()));
    }

    private static GeneratorRun Edit(string from, string to)
    {
        string text = Before.GetText()!.ToString();
        Assert.Contains(from, text);
        return GeneratorRun.Of(ProjectOptions.For(Path, "Project"), [Before])
            .After(driver => driver.ReplaceAdditionalText(Before, new DefinitionText(Path, text.Replace(from, to))));
    }

    private static IEnumerable<IncrementalStepRunReason> Ran(GeneratorRun run, string step) =>
        Reasons(run, step).Where(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Result.TrackedSteps[step].SelectMany(one => one.Outputs).Select(output => output.Reason);
}
