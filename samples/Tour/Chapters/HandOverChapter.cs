using System.Text;
using Spectre.Console;

namespace Zx.Tour.Chapters;

/// <summary>The right version: a socket is shared by one process, accepted by another, and carries data between them.</summary>
internal static class HandOverChapter
{
    public static bool Run(IAnsiConsole console)
    {
        Heading.Write(
            console,
            "2. The right version",
            "A client shares one end of a stream; a server, which has a handle table of its own, accepts it and answers.");

        using ZxProcess server = ZxProcess.Create("server");
        var (channel, acceptor) = Socket.Create(SocketOptions.HasAccept);
        SocketHandle<SocketRights> inbox = server.Adopt(acceptor);
        var (near, far) = Socket.Create();
        Step(console, "client", "created a channel that can share, and a stream");

        channel.Share(far).ThrowIfError();
        Step(console, "client", "shared the stream's far end: it has left the client's table");

        using (server.Enter())
        {
            using SocketHandle<ReadWrite> stream = inbox.Accept(Rights.ReadWrite);
            Step(console, "server", $"accepted it as {stream}, having checked that it can read and write");
            stream.Write("hello from the other table"u8);
            inbox.Dispose();
        }

        Span<byte> buffer = stackalloc byte[64];
        int length = near.Read(buffer);
        string message = Encoding.UTF8.GetString(buffer[..length]);
        Step(console, "client", $"read \"{message}\" from the near end");

        ZxStatus end = near.Read(buffer, out _);
        Step(console, "client", $"reads on and gets {end.ToConstantName()}: the server has closed its end");
        near.Dispose();
        channel.Dispose();
        return end == ZxStatus.PeerClosed && server.Handles.Count == 0;
    }

    private static void Step(IAnsiConsole console, string process, string text)
    {
        console.Write($"  {process,-7}", new Style(Color.Green));
        console.WriteLine(text);
    }
}
