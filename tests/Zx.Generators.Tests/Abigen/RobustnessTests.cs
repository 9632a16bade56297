using System.Text;
using Zx.Fuzz.Checks;

namespace Zx.Abigen.Tests;

/// <summary>Whatever the text: no exception, no endless loop, every diagnostic inside the text.</summary>
public sealed class RobustnessTests
{
    private const int Truncations = 2500;

    [Fact]
    public void Own_file_cut_at_every_byte()
    {
        byte[] bytes = File.ReadAllBytes(DefinitionFiles.Own);
        BindingResult whole = Check(Encoding.UTF8.GetString(bytes));
        for (int length = 0; length <= bytes.Length; length++)
        {
            CutCheck.Run(Encoding.UTF8.GetString(bytes, 0, length), whole);
        }
    }

    [SkippableFact]
    public void Zircon_file_cut_at_sampled_places()
    {
        string text = DefinitionFiles.ReadZircon();
        BindingResult whole = Check(text);
        for (int sample = 0; sample < Truncations; sample++)
        {
            CutCheck.Run(text[..(int)((long)text.Length * sample / Truncations)], whole);
        }
    }

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

    private static BindingResult Check(string text) => FrontEndCheck.Run(text, isValid: false);
}
