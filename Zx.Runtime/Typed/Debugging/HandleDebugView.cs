using Zx.Kernel;

namespace Zx;

/// <summary>What a debugger shows of a handle: null throughout if the current process has no such handle.</summary>
internal class HandleDebugView
{
    public HandleDebugView(Handle handle)
        : this(handle.Raw)
    {
    }

    protected HandleDebugView(uint raw)
    {
        Raw = raw;
        if (HandleTable.TryFind(ZxProcess.Current, raw, out HandleView view))
        {
            ObjectType = view.Dispatcher.Type;
            Koid = view.Dispatcher.Koid;
            RelatedKoid = view.Dispatcher.RelatedKoid;
            Rights = view.Rights;
            Signals = view.Dispatcher.Signals;
        }
    }

    public uint Raw { get; }

    public ZxObjectType? ObjectType { get; }

    public ulong? Koid { get; }

    public ulong? RelatedKoid { get; }

    public ZxRights? Rights { get; }

    public ZxSignals? Signals { get; }
}
