namespace Zx.Editor.Tests;

/// <summary>What is offered behind a dot: the calls that the rights of the handle allow, and no other.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("Read", "Read", "Write")]
    [InlineData("Write", "Write", "Read")]
    public async Task A_handle_offers_what_its_rights_allow(string rights, string allowed, string forbidden)
    {
        using var project = new OpenProject();
        var caret = Caret.In(project, "Program.cs", $$"""
            using Zx;
            static class Program
            {
                static void Run(SocketHandle<{{rights}}> socket)
                {
                    socket.$$
                }
            }
            """);

        var words = await caret.Completions();
        Assert.Contains(allowed, words);
        Assert.DoesNotContain(forbidden, words);
    }
}
