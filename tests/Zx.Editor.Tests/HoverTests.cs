namespace Zx.Editor.Tests;

/// <summary>What shows when the mouse rests on a call.</summary>
public sealed class HoverTests
{
    [Fact]
    public async Task A_call_shows_its_summary_its_rights_and_its_errors()
    {
        using var project = new OpenProject();
        var caret = Caret.In(project, "Program.cs", """
            using Zx;
            static class Program
            {
                static void Run(SocketHandle<SocketRights> socket, SocketHandle<SocketRights> other)
                {
                    socket.Sh$$are(other);
                }
            }
            """);

        string text = await caret.Hover();
        Assert.Contains("Sends a socket through a socket.", text, StringComparison.Ordinal);
        Assert.Contains("handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.", text, StringComparison.Ordinal);
        Assert.Contains("socket_to_share must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_TRANSFER.", text, StringComparison.Ordinal);
        Assert.Contains("ZxStatus.ShouldWait: the share queue, one deep, holds a socket.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_does_a_call_of_ones_own_definition_file()
    {
        using var project = new OpenProject();
        project.WriteDefinition("lamp.abigen", Lamps.Definition, Lamps.Settings);
        project.Write("Backend.cs", Lamps.Backend);
        var caret = Caret.In(project, "Program.cs", """
            using Lamps;
            using Zx;
            static class Program
            {
                static void Run(LampHandle<ReadWrite> lamp) => lamp.Li$$ght(70);
            }
            """);

        string text = await caret.Hover();
        Assert.Contains("Sets how bright a lamp is.", text, StringComparison.Ordinal);
        Assert.Contains("handle must be of type LAMP_TYPE_LAMP and have ZX_RIGHT_WRITE.", text, StringComparison.Ordinal);
        Assert.Contains("ZxStatus.OutOfRange: no lamp is that bright.", text, StringComparison.Ordinal);
    }
}
