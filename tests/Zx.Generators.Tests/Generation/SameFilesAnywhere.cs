using System.Globalization;
using Zx.Abigen.Tests;

namespace GeneratorTests;

/// <summary>What is generated depends on what the definition file says and on nothing else.</summary>
public class SameFilesAnywhere
{
    private const string Path = "/project/zx.abigen";

    private static readonly string Text = File.ReadAllText(DefinitionFiles.Own).ReplaceLineEndings("\n");

    private static readonly IReadOnlyDictionary<string, string> Expected = Generate(Text);

    [Fact]
    public void The_same_on_every_run() => AssertSame(Generate(Text));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void The_same_with_other_line_ends(string lineEnd) => AssertSame(Generate(Text.ReplaceLineEndings(lineEnd)));

    [Fact]
    public void Lines_end_with_a_line_feed() => Assert.All(Expected.Values, text =>
    {
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    });

    /// <summary>Where I has no dot, where digits are others, where the minus sign is another, where words are sorted otherwise.</summary>
    [SkippableTheory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("cs-CZ")]
    public void The_same_under_another_culture(string culture) => AssertSame(Under(culture, () => Generate(Text)));

    [SkippableTheory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void What_is_wrong_is_said_in_the_same_words_under_another_culture(string culture)
    {
        const string Wrong = "#! İd must have ZX_RIGHT_WRİTE.\n#! i must have zx_right_inspcet.\nsyscall a(i: size_T, x: int[10] in, i: zx_hanlde_t, a1: int, a2: int);";

        Assert.Equal(Messages(), Under(culture, Messages));

        static string[] Messages() => [.. DefinitionFiles.Bind(Wrong).Diagnostics.Select(diagnostic => diagnostic.ToString())];
    }

    [Fact]
    public void The_order_of_the_files_of_a_project_does_not_matter()
    {
        DefinitionText[] files = [new("/project/a.abigen", "syscall socket_a(h: zx_handle_t);"), new("/project/B.abigen", "syscall vmo_b(h: zx_handle_t);"), new("/project/sub/a.abigen", "syscall c();")];

        Assert.Equal(Generate(files).OrderBy(file => file.Key, StringComparer.Ordinal), Generate([.. files.Reverse()]).OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    private static T Under<T>(string culture, Func<T> make)
    {
        Skip.If("i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")) == "I", "ICU, which knows the cultures, is not here.");
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IReadOnlyDictionary<string, string> Generate(string text) => Generate(new DefinitionText(Path, text));

    private static IReadOnlyDictionary<string, string> Generate(params DefinitionText[] files) => GeneratorRun.Of(new ProjectOptions(null), files).Files;

    private static void AssertSame(IReadOnlyDictionary<string, string> files)
    {
        Assert.Equal(Expected.Keys, files.Keys);
        Assert.All(Expected, file => Assert.Equal(file.Value, files[file.Key]));
    }
}
