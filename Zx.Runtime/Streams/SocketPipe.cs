using System.IO.Pipelines;

namespace Zx.Kernel;

/// <summary>A socket as a pair of pipes. Completing the output shuts writing down; the handle is closed when both are completed.</summary>
internal sealed class SocketPipe : IDuplexPipe
{
    public SocketPipe(HandleReference handle)
    {
        var end = new SocketEnd(handle, owners: 2);
        Input = PipeReader.Create(new SocketStream(end, FileAccess.Read));
        Output = PipeWriter.Create(new SocketStream(end, FileAccess.Write));
    }

    public PipeReader Input { get; }

    public PipeWriter Output { get; }
}
