using Zx.Kernel;

namespace Zx.Runtime.Tests.Waits;

public sealed partial class WaitOneTests
{
    /// <summary>Does to the observer behind it what closing its handle does, once it has been told of a signal.</summary>
    private sealed class CancellingObserver(ZxSignals awaited) : SignalObserver
    {
        public override void OnSignals(ZxSignals signals)
        {
            if (signals.HasFlag(awaited))
            {
                SignalObserver waiting = Next!;
                waiting.OnSignals(signals);
                Observed!.Unlink(waiting);
                waiting.OnHandleClosed();
            }
        }

        public override void OnHandleClosed()
        {
        }
    }

    private sealed class RecordingObserver(string name, List<string> order) : SignalObserver
    {
        public override void OnSignals(ZxSignals signals) =>
            order.Add($"{name}: {(signals == ZxSignals.EventPairPeerClosed ? nameof(ZxSignals.EventPairPeerClosed) : signals.ToString())}");

        public override void OnHandleClosed() => order.Add($"{name}: closed");
    }
}
