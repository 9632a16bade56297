using Zx.Kernel;

namespace Zx.Runtime.Tests.Model;

/// <summary>The packets of the system.</summary>
internal static class Packets
{
    /// <summary>Takes all that there are, and gives them back.</summary>
    /// <returns>How many: as many as the system has, if none is lost.</returns>
    public static int Count()
    {
        using var process = ZxProcess.Create("packets");
        using ZxProcess.Scope scope = process.Enter();
        int count = 0;
        ZxStatus status = ZxStatus.Ok;
        while (status != ZxStatus.NoMemory)
        {
            SystemCalls.PortCreate(0, out uint port).ThrowIfError();
            for (status = ZxStatus.Ok; status == ZxStatus.Ok; count += status == ZxStatus.Ok ? 1 : 0)
            {
                status = SystemCalls.PortQueue(port, new PortPacket(key: 0));
            }
        }

        return count;
    }
}
