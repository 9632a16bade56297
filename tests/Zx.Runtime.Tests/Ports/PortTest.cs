using Zx.Kernel;

namespace Zx.Runtime.Tests.Ports;

/// <summary>A test with a port.</summary>
public abstract class PortTest : KernelTest
{
    protected const ulong Key = 77;

    protected PortTest() => Port = NewPort();

    protected uint Port { get; }

    protected static uint NewPort(PortOptions options = PortOptions.None)
    {
        Ok(SystemCalls.PortCreate((uint)options, out uint port));
        return port;
    }

    /// <summary>Waits asynchronously for user signal 0 of a handle's object.</summary>
    protected void WaitFor(uint handle, WaitAsyncOptions options = WaitAsyncOptions.Once, ulong key = Key, uint? port = null) =>
        Ok(SystemCalls.ObjectWaitAsync(handle, port ?? Port, key, ZxSignals.UserSignal0, (uint)options));

    protected PortPacket Take(uint? port = null)
    {
        Ok(SystemCalls.PortWait(port ?? Port, ZxTime.Poll, out PortPacket packet));
        return packet;
    }

    protected void AssertEmpty(uint? port = null) =>
        Assert.Equal(ZxStatus.TimedOut, SystemCalls.PortWait(port ?? Port, ZxTime.Poll, out _));

    protected static void Raise(uint handle, ZxSignals signals = ZxSignals.UserSignal0) =>
        Ok(SystemCalls.ObjectSignal(handle, ZxSignals.None, signals));

    protected static void Lower(uint handle, ZxSignals signals = ZxSignals.UserSignal0) =>
        Ok(SystemCalls.ObjectSignal(handle, signals, ZxSignals.None));
}
