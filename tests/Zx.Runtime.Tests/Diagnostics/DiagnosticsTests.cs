using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;

namespace Zx.Runtime.Tests.Diagnostics;

[Collection(Alone.Name)]
public sealed class DiagnosticsTests : KernelTest
{
    [Fact]
    public void Meters_count_handles_bytes_shares_and_waits()
    {
        var counts = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Zx.Runtime")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
            counts[instrument.Name] = counts.GetValueOrDefault(instrument.Name) + value);
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => counts[instrument.Name] = value);
        listener.Start();

        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        Write(a0, Bytes(1000));
        Ok(Zx.Sys.SocketShare(a0, Sockets().Near));
        Zx.Sys.ObjectWaitOne(a1, ZxSignals.UserSignal0, ZxClock.DeadlineAfter(TimeSpan.FromTicks(1)), out _);
        listener.RecordObservableInstruments();

        Assert.Equal((1000L, 1L), (counts["zx.socket.bytes"], counts["zx.socket.shares"]));
        Assert.InRange(counts["zx.handles.live"], 4, 300_000);
    }

    [Fact]
    public void Events_tell_of_shares_and_of_what_processes_leave_open()
    {
        using var listener = new Listener();
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, _) = Sockets();
        ulong koid = Basic(b0).Koid;
        Ok(Zx.Sys.SocketShare(a0, b0));
        Ok(Zx.Sys.SocketAccept(a1, out _));
        using (var process = ZxProcess.Create("leaky"))
        {
            using ZxProcess.Scope scope = process.Enter();
            Event();
        }

        Assert.Contains($"Shared: {Basic(a0).Koid}, {koid}", listener.Events);
        Assert.Contains($"Accepted: {Basic(a1).Koid}, {koid}", listener.Events);
        Assert.Contains(listener.Events, text => text.StartsWith("ProcessEnded: leaky", StringComparison.Ordinal) && text.EndsWith(", 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Handles_remember_where_they_were_acquired_while_that_is_asked_for()
    {
        uint before = Event();
        ZxProcess.TracesHandles = true;
        uint traced = Event();
        ZxProcess.TracesHandles = false;
        Assert.Null(Process.Handles.Single(handle => handle.Value == before).Acquired);
        Assert.Contains(
            nameof(Handles_remember_where_they_were_acquired_while_that_is_asked_for),
            Process.Handles.Single(handle => handle.Value == traced).Acquired!.ToString(),
            StringComparison.Ordinal);
    }

    private sealed class Listener : EventListener
    {
        public List<string> Events { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Zx-Runtime")
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            Events.Add($"{eventData.EventName}: {string.Join(", ", eventData.Payload!)}");
    }
}
