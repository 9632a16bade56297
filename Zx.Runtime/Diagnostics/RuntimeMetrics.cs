using System.Diagnostics.Metrics;

namespace Zx.Kernel;

/// <summary>What the runtime counts, for <c>dotnet-counters</c> and other listeners. Without one it costs the test of a field.</summary>
/// <remarks>Listeners are called at once, so nothing is counted under a lock.</remarks>
internal static class RuntimeMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Zx.Runtime";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Bytes =
        Meter.CreateCounter<long>("zx.socket.bytes", "By", "Bytes of data written to sockets.");

    private static readonly Counter<long> Shares =
        Meter.CreateCounter<long>("zx.socket.shares", "{share}", "Sockets put into a share queue.");

    private static readonly Counter<long> Waits =
        Meter.CreateCounter<long>("zx.waits", "{wait}", "Waits for signals that were not up already.");

    static RuntimeMetrics() => Meter.CreateObservableGauge(
        "zx.handles.live", static () => HandleTable.LiveCount, "{handle}", "Handles of all processes, and in transit.");

    public static void OnWritten(int count)
    {
        if (Bytes.Enabled)
        {
            Bytes.Add(count);
        }
    }

    public static void OnWait()
    {
        if (Waits.Enabled)
        {
            Waits.Add(1);
        }
    }

    public static void OnShared(Dispatcher through, ulong sharedKoid)
    {
        if (Shares.Enabled)
        {
            Shares.Add(1);
        }

        if (ZxEventSource.Log.IsEnabled())
        {
            ZxEventSource.Log.Shared((long)through.Koid, (long)sharedKoid);
        }
    }
}
