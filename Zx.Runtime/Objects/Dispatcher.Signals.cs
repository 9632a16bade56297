using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Zx.Kernel;

internal partial class Dispatcher
{
    private ZxSignals _signals = signals;

    /// <summary>The signals that are up.</summary>
    public ZxSignals Signals => (ZxSignals)Volatile.Read(ref Unsafe.As<ZxSignals, uint>(ref _signals));

    /// <summary>
    /// How many things signals that are up tell of, as the packet of a wait says that begins now: one, where nothing is counted.
    /// The lock is held.
    /// </summary>
    public virtual ulong PendingCount(ZxSignals signals) => 1;

    /// <summary>The signals that programs may change.</summary>
    protected abstract ZxSignals ProgramSignals { get; }

    /// <summary>Changes signals as a program asks, on this object.</summary>
    public ZxStatus Signal(ZxSignals clear, ZxSignals set)
    {
        if (!IsWaitable)
        {
            return ZxStatus.NotSupported;
        }

        if (!MayChange(clear | set))
        {
            return ZxStatus.InvalidArgs;
        }

        using (Gate.EnterScope())
        {
            UpdateSignals(clear, set);
            return ZxStatus.Ok;
        }
    }

    /// <summary>Changes signals as a program asks, on the other end.</summary>
    public virtual ZxStatus SignalPeer(ZxSignals clear, ZxSignals set) => ZxStatus.NotSupported;

    protected bool MayChange(ZxSignals signals) => (signals & ~ProgramSignals) == ZxSignals.None;

    /// <summary>Clears some signals, then sets some, in one step. The lock is held.</summary>
    protected void UpdateSignals(ZxSignals clear, ZxSignals set)
    {
        Debug.Assert(Gate.IsHeldByCurrentThread);
        ZxSignals changed = (_signals & ~clear) | set;
        if (changed != _signals)
        {
            _signals = changed;
            Tell<SignalObserver>();
        }
    }
}
