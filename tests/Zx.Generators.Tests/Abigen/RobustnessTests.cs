using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen.Tests;

/// <summary>Whatever the text: no exception, no endless loop, every diagnostic inside the text.</summary>
public sealed class RobustnessTests
{
    private const int Truncations = 2500;
    private const int Mutations = 3000;

    private static readonly string[] Fragments =
    [
        "syscall", "returns", "(", ")", "[", "]", ";", ":", ",", "*", ".", "#", "#!", "#^", "#@", "#@ argument", "#@ error", "#@ type", "\n", "\r",
        " ", "\0", "\uFEFF", "\u200B", "é", "😀", "\uD83D", "\uDE00", "_x", "9", "None.", "If ", " is ", " & ", "must", "Every entry of ",
        "ZX_RIGHT_", "IN", "OUT", "optional", "handle_release", "zx_handle_t", "any",
    ];

    private static readonly Gen<string> Fragment = Gen.OneOf(Fragments);

    [Fact]
    public void Own_file_cut_at_every_byte()
    {
        byte[] bytes = File.ReadAllBytes(DefinitionFiles.Own);
        BindingResult whole = Check(Encoding.UTF8.GetString(bytes));
        for (int length = 0; length <= bytes.Length; length++)
        {
            CheckCut(Encoding.UTF8.GetString(bytes, 0, length), whole);
        }
    }

    [SkippableFact]
    public void Zircon_file_cut_at_sampled_places()
    {
        string text = DefinitionFiles.ReadZircon();
        BindingResult whole = Check(text);
        for (int sample = 0; sample < Truncations; sample++)
        {
            CheckCut(text[..(int)((long)text.Length * sample / Truncations)], whole);
        }
    }

    [Fact]
    public void Own_file_with_random_changes()
    {
        string text = File.ReadAllText(DefinitionFiles.Own);
        Gen<(int Position, int Removed, string Inserted)> change = Gen.Select(
            Gen.Int[0, text.Length], Gen.Int[0, 12], Gen.OneOf(Fragment, Gen.String[0, 8]));

        change.Array[1, 12].Sample(changes => Check(changes.Aggregate(text, Apply)), iter: Mutations);
    }

    [Fact]
    public void Random_fragments() =>
        Fragment.Array[0, 200].Sample(fragments => Check(string.Concat(fragments)), iter: Mutations);

    [Fact]
    public void Random_sentences() => Fragment.Array[0, 20].Sample(
        fragments =>
        {
            string sentence = string.Join(' ', fragments);
            foreach (AbigenDiagnostic diagnostic in RequirementSentence.Parse(sentence).Diagnostics)
            {
                Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, sentence.Length);
            }
        },
        iter: Mutations);

    /// <summary>Time that grew with the square of the length would hardly end.</summary>
    [Theory]
    [InlineData("#! None.\n", "")]
    [InlineData("#^ Again.\n", "")]
    [InlineData("#! If x is\n", "syscall a();")]
    [InlineData("syscall a();\n", "")]
    [InlineData("syscall a(", "")]
    [InlineData("x: int, ", "syscall a(")]
    [InlineData("n * ", "syscall a(x: int[")]
    [InlineData("#! None.\n", "syscall a(\n")]
    [InlineData("[", "")]
    [InlineData("\u200B", "syscall a")]
    public void Long_files(string repeated, string start)
    {
        const int Repetitions = 100_000;
        string body = string.Concat(Enumerable.Repeat(repeated, Repetitions));

        Assert.NotEmpty(Check(start + body).Diagnostics);
        Assert.NotEmpty(Check(body + start).Diagnostics);
    }

    private static string Apply(string text, (int Position, int Removed, string Inserted) change)
    {
        int position = Math.Min(change.Position, text.Length);
        return text.Remove(position, Math.Min(change.Removed, text.Length - position)).Insert(position, change.Inserted);
    }

    /// <summary>A file cut off has the calls before the cut, and is free of errors only where it ends with a declaration.</summary>
    private static void CheckCut(string text, BindingResult whole)
    {
        BindingResult cut = Check(text);

        Assert.Equal(whole.Model.Calls.Take(cut.Model.Calls.Count), cut.Model.Calls);
        string? last = text.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line is not "" and not "#" && !line.StartsWith("# ", StringComparison.Ordinal));
        bool endsWithDeclaration = last is null || (last[^1] == ';' && last[0] != '#');
        Assert.Equal(endsWithDeclaration, !cut.Diagnostics.Any(diagnostic => diagnostic.IsError));
    }

    private static BindingResult Check(string text)
    {
        BindingResult result = DefinitionFiles.Bind(text);

        Assert.All(result.Diagnostics, diagnostic => Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length));
        Assert.All(result.Diagnostics, diagnostic => Assert.NotEmpty(diagnostic.Message));
        Assert.Equal(result.Model.Calls.Select(call => call.Name), result.Declarations.Select(declaration => declaration.Name.Text));
        Assert.Equal(result.Model.Calls.Count, result.Model.Calls.Select(call => Naming.Pascal(call.Name)).Distinct().Count());
        return result;
    }
}
