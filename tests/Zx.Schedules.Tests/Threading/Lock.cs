using Zx.Schedules;

namespace System.Threading;

/// <summary>The lock of a pool: it may be another thread's turn before it is taken, but not while it is held.</summary>
internal sealed class Lock
{
    public Scope EnterScope()
    {
        Interlocked.MemoryBarrier();
        return new Scope(Step.Alone());
    }

    public readonly ref struct Scope(Step.Stay alone)
    {
        private readonly Step.Stay _alone = alone;

        public void Dispose() => _alone.Dispose();
    }
}
