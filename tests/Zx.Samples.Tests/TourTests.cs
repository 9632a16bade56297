using Spectre.Console;
using Zx.Tour.Chapters;

namespace Zx.Samples.Tests;

public class TourTests
{
    [Theory]
    [InlineData("Mistakes.cs(9,9): error ZX1001: ")]
    [InlineData("Mistakes.cs(18,13): error ZX1003: ")]
    [InlineData("Mistakes.cs(32,9): warning ZX1002: ")]
    [InlineData("Mistakes.cs(42,27): warning ZX1004: ")]
    [InlineData("Mistakes.cs(52,17): error CS0315: ")]
    [InlineData("Mistakes.cs(52,23): error ZX2001: ")]
    [InlineData("Mistakes.cs(60,34): error ZX2001: ")]
    [InlineData("lamp.abigen(2,54): error ZX4002: ")]
    public async Task Every_mistake_is_reported_at_its_place(string expected)
    {
        string output = await Capture(MistakesChapter.RunAsync);

        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_else_is_reported()
    {
        string output = await Capture(MistakesChapter.RunAsync);

        Assert.Equal(9, output.Split('\n').Count(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_culprit_is_underlined_with_carets_and_the_cause_with_dashes()
    {
        string output = await Capture(MistakesChapter.RunAsync);

        Assert.Contains(
            """
                8 |         channel.Share(far).ThrowIfError();
                  |         ------------------
                9 |         far.Write("too late"u8);
                  |         ^^^
            """.ReplaceLineEndings("\n"),
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_is_handed_over_and_carries_data()
    {
        string output = await Capture(console => Task.FromResult(HandOverChapter.Run(console)));

        Assert.Contains("read \"hello from the other table\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ZX_ERR_BAD_HANDLE")]
    [InlineData("ZX_ERR_ACCESS_DENIED")]
    [InlineData("ZX_ERR_WRONG_TYPE")]
    [InlineData("ZX_ERR_BAD_STATE")]
    [InlineData("ZX_ERR_NOT_SUPPORTED")]
    [InlineData("ZX_ERR_PEER_CLOSED")]
    [InlineData("ZX_ERR_SHOULD_WAIT")]
    public async Task Every_documented_error_of_a_share_is_shown(string status)
    {
        string output = await Capture(console => Task.FromResult(ErrorsChapter.Run(console)));

        Assert.Contains(status, output, StringComparison.Ordinal);
    }

    /// <summary>Runs a chapter as a pipe would see it; a chapter that did not go as it should says so by its result.</summary>
    private static async Task<string> Capture(Func<IAnsiConsole, Task<bool>> chapter)
    {
        using var writer = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 1000;

        Assert.True(await chapter(console));
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
