namespace Zx.Abigen.Tests;

/// <summary>A suggestion is made only where it is close.</summary>
public sealed class SpellingTests
{
    private static readonly string[] Candidates = ["ZX_RIGHT_READ", "ZX_RIGHT_WRITE", "handle", "handle_release", "size", "IN"];

    [Theory]
    [InlineData("ZX_RIGHT_RAED", "ZX_RIGHT_READ")]
    [InlineData("ZX_RIGHT_WRTE", "ZX_RIGHT_WRITE")]
    [InlineData("READ", "ZX_RIGHT_READ")]
    [InlineData("hanlde", "handle")]
    [InlineData("handles", "handle")]
    [InlineData("Handle_Release", "handle_release")]
    [InlineData("in", "IN")]
    public void Close(string name, string suggestion) =>
        Assert.Equal($"; did you mean '{suggestion}'?", Spelling.DidYouMean(name, Candidates, "ZX_RIGHT_"));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("on")]
    [InlineData("ZX_RIGHT_MAP")]
    [InlineData("length")]
    [InlineData("handlerhandlerhandlerhandlerhandlerhandlerhandlerhandlerhandlerhandler")]
    public void Far(string name) => Assert.Empty(Spelling.DidYouMean(name, Candidates, "ZX_RIGHT_"));
}
