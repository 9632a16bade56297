using System.Diagnostics;

namespace Zx.Kernel;

/// <summary>A handle: what it refers to, with which rights, and who may name it. Slots are made once and used again and again.</summary>
/// <remarks>
/// A slot has a <see cref="Name"/> while a process owns the handle, and none while the handle is in transit or the slot is free.
/// Taking the name away (<see cref="TryClaim"/>) is the one step by which a handle leaves a process, whoever races for it; the
/// claimant alone may touch the other fields until the next <see cref="Publish"/>.
/// </remarks>
internal sealed class HandleSlot(int index)
{
    private ulong _name;
    private uint _generation;
    private ZxRights _rights;
    private Dispatcher? _dispatcher;
    private uint _use;

    public int Index { get; } = index;

    /// <summary>The next slot of the list that this one stands in: the free list, or handles that wait to be destroyed.</summary>
    public HandleSlot? Next { get; set; }

    public ZxRights Rights => _rights;

    /// <summary>Which handle of those that have had the slot it is. It stays the same when the handle gets another owner.</summary>
    public uint Use => Volatile.Read(ref _use);

    public Dispatcher Dispatcher => _dispatcher!;

    /// <summary>Where its process got the handle from, if that is traced.</summary>
    public StackTrace? Acquired { get; private set; }

    /// <summary>Owner and value in one word (<see cref="ZxProcess.NameOf"/>); zero while no process can name the handle.</summary>
    public ulong Name => Volatile.Read(ref _name);

    /// <summary>Gives a free slot an object. The handle is in transit until it is published.</summary>
    public void Bind(Dispatcher dispatcher, ZxRights rights)
    {
        Debug.Assert(_name == 0 && _dispatcher is null);
        _rights = rights;
        _dispatcher = dispatcher;
        _use++;
    }

    /// <summary>Gives up the object, so that the slot holds nothing alive.</summary>
    public void Unbind()
    {
        Debug.Assert(_name == 0);
        Volatile.Write(ref _dispatcher, null);
    }

    /// <summary>Makes a process the owner.</summary>
    /// <returns>
    /// The value by which the process names the handle, new to all processes, this one too: a copy left behind by whoever gave the
    /// handle away never comes to life again, so disposing of it cannot close what another has accepted.
    /// </returns>
    public uint Publish(ZxProcess process)
    {
        Acquired = ZxProcess.TracesHandles ? new StackTrace(skipFrames: 1, fNeedFileInfo: true) : null;
        _generation++;
        uint value = HandleValue.Encode(Index, _generation);
        Interlocked.Exchange(ref _name, process.NameOf(value));
        return value;
    }

    /// <summary>Takes the handle away from its owner.</summary>
    /// <param name="name">The name by which it was found.</param>
    /// <returns>Whether it still had that name; then it is now in transit, in the hands of the caller alone.</returns>
    public bool TryClaim(ulong name) => Interlocked.CompareExchange(ref _name, 0, name) == name;

    /// <summary>Reads what the handle refers to, unless it no longer has the name by which it was looked for.</summary>
    /// <remarks>
    /// No lock is needed: a name does not come back before 4096 uses of the slot, so what was read between two looks at the same
    /// name belongs together.
    /// </remarks>
    public bool TryRead(ulong name, out Dispatcher dispatcher, out ZxRights rights)
    {
        bool named = Volatile.Read(ref _name) == name;
        dispatcher = Volatile.Read(ref _dispatcher)!;
        rights = (ZxRights)Volatile.Read(ref System.Runtime.CompilerServices.Unsafe.As<ZxRights, uint>(ref _rights));
        return named && Volatile.Read(ref _name) == name;
    }
}
