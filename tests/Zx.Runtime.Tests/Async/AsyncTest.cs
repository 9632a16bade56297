using Zx.Kernel;

namespace Zx.Runtime.Tests.Async;

/// <summary>A test of calls that wait without a thread.</summary>
public abstract class AsyncTest : KernelTest
{
    protected static (SocketHandle<SocketRights> Near, SocketHandle<SocketRights> Far) Pair(SocketOptions options = SocketOptions.Stream) =>
        Socket.Create(options);

    /// <summary>Fills the other end's buffer, so that nothing more fits.</summary>
    protected static void Fill(SocketHandle<SocketRights> handle, int piece = 65_536)
    {
        byte[] data = new byte[piece];
        while (handle.Write(data, out int _) == ZxStatus.Ok)
        {
        }
    }

    protected static void Drain(SocketHandle<SocketRights> handle)
    {
        byte[] buffer = new byte[65_536];
        while (handle.Read(buffer, out int _) == ZxStatus.Ok)
        {
        }
    }

    private protected static int Observers<THandle>(THandle handle)
        where THandle : struct, IHandle<THandle> => KernelTest.Observers(handle.Raw);

    protected static async Task AssertStatus(ZxStatus expected, Func<Task> call) =>
        Assert.Equal(expected, (await Assert.ThrowsAsync<ZxException>(call)).Status);
}
