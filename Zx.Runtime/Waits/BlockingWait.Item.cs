namespace Zx.Kernel;

internal partial class BlockingWait
{
    /// <summary>One of the objects that a wait is for.</summary>
    private sealed class Item(BlockingWait wait) : SignalObserver
    {
        private Dispatcher? _dispatcher;
        private ZxSignals _watched;
        private bool _endsWithHandle;

        /// <summary>Every signal that was up since the wait began.</summary>
        public ZxSignals Seen { get; private set; }

        public void Prepare(Dispatcher dispatcher, ZxSignals watched, bool endsWithHandle) =>
            (_dispatcher, _watched, _endsWithHandle, Seen) = (dispatcher, watched, endsWithHandle, ZxSignals.None);

        public void Stop()
        {
            _dispatcher?.Unobserve(this);
            _dispatcher = null;
        }

        public override void OnSignals(ZxSignals signals)
        {
            lock (wait._items)
            {
                Seen |= signals;
                if ((signals & _watched) != ZxSignals.None)
                {
                    wait._satisfied = true;
                    Monitor.Pulse(wait._items);
                }
            }
        }

        public override void OnHandleClosed()
        {
            if (_endsWithHandle)
            {
                lock (wait._items)
                {
                    Seen |= ZxSignals.HandleClosed;
                    wait._cancelled = true;
                    Monitor.Pulse(wait._items);
                }
            }
        }
    }
}
