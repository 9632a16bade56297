using Spectre.Console;

namespace Zx.Tour.Chapters;

/// <summary>Each documented error of zx_socket_share as the runtime returns it, and what became of the shared handle.</summary>
internal static class ErrorsChapter
{
    public static bool Run(IAnsiConsole console)
    {
        Heading.Write(
            console,
            "3. The documented errors of zx_socket_share",
            "In the order in which the runtime checks. The raw calls of Zx.Sys are used: the typed ones would not compile.");

        Table table = new Table { Border = console.Profile.Out.IsTerminal ? TableBorder.Rounded : TableBorder.None }
            .AddColumns("status", "provoked by", "the shared handle is then");
        bool complete = true;
        foreach (ShareFault fault in ShareFault.All)
        {
            using ZxProcess process = ZxProcess.Create(fault.Description);
            using (process.Enter())
            {
                (uint channel, uint shared) = fault.Provoke();
                ZxStatus status = Sys.SocketShare(channel, shared);
                bool isValid = Sys.ObjectGetInfo(shared, (uint)ZxInfoTopic.HandleValid, [], out _, out _) == ZxStatus.Ok;
                complete &= status == fault.Expected && !isValid;
                table.AddRow(status.ToConstantName(), fault.Description, isValid ? "still valid" : "gone");
            }
        }

        console.Write(table);
        return complete;
    }
}
