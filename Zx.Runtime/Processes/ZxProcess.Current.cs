using Zx.Kernel;

namespace Zx;

public sealed partial class ZxProcess
{
    private static readonly ZxProcess Default = new("default", JobDispatcher.Root, ended: ZxStatus.BadState);

    // The flow of control carries the process; every thread keeps a copy of what flows through it, for calls to read at the cost
    // of a thread-static field.
    private static readonly AsyncLocal<ZxProcess?> Flowing = new(static change => t_current = change.CurrentValue);

    [ThreadStatic]
    private static ZxProcess? t_current;

    /// <summary>The process in force: the one entered last on this flow of control, or the default one.</summary>
    public static ZxProcess Current => t_current ?? Default;

    /// <summary>Makes it the current process until the result is disposed of. It flows into tasks and threads started meanwhile.</summary>
    /// <returns>What leaves the process again, back to the one before.</returns>
    /// <exception cref="ObjectDisposedException">The process has been disposed of.</exception>
    public Scope Enter()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        var scope = new Scope(Flowing.Value);
        Flowing.Value = this;
        return scope;
    }

    /// <summary>A stay in a process.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly ZxProcess? _previous;

        internal Scope(ZxProcess? previous) => _previous = previous;

        /// <summary>Leaves the process, back to the one that was current before.</summary>
        public void Dispose() => Flowing.Value = _previous;
    }
}
