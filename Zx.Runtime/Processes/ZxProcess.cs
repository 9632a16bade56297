using Zx.Kernel;

namespace Zx;

/// <summary>An owner of handles. A handle value means something only in the process that owns the handle.</summary>
/// <remarks>
/// Every call looks its handles up in <see cref="Current"/>. There is one process by default; more of them separate parts of a
/// program that are to reach each other's objects only through handles that they send each other.
/// </remarks>
public sealed partial class ZxProcess : IDisposable
{
    private static uint s_lastNumber;

    private int _disposed;

    private ZxProcess(string name)
    {
        Name = name;
        Koid = KoidSource.Next();
        Number = Interlocked.Increment(ref s_lastNumber);
    }

    /// <summary>The name it was given, for people to read.</summary>
    public string Name { get; }

    /// <summary>Its number among all objects of the system; never used again.</summary>
    public ulong Koid { get; }

    /// <summary>
    /// The handles that it owns now, in no particular order: what a leak report lists. Each is described as it was at some moment
    /// during the call; what is queued in a socket belongs to no process.
    /// </summary>
    public IReadOnlyList<HandleDescription> Handles => HandleTable.Describe(this);

    /// <summary>The number that stands for it in the names of its handles; not zero.</summary>
    internal uint Number { get; }

    internal bool IsDisposed => Volatile.Read(ref _disposed) != 0;

    /// <summary>Makes a process without handles. It is not entered.</summary>
    /// <param name="name">A name for people to read; need not be unique.</param>
    /// <returns>The process; dispose of it to close what it still owns.</returns>
    public static ZxProcess Create(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new ZxProcess(name);
    }

    /// <summary>
    /// Closes all its handles, with all effects of closing. It takes no handle afterwards: calls made in it find no handle
    /// (<see cref="ZxStatus.BadHandle"/>), and those that would make one answer <see cref="ZxStatus.BadState"/>. Waits for nothing
    /// and for nobody, so it may be called anywhere, at any time, any number of times.
    /// </summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref _disposed, 1);
        HandleTable.DestroyAll(this);
    }

    /// <summary>Its name and koid.</summary>
    /// <returns>For example <c>server (koid 1031)</c>.</returns>
    public override string ToString() => $"{Name} (koid {Koid})";

    /// <summary>The word that a slot holds while this process owns it under a value.</summary>
    internal ulong NameOf(uint value) => ((ulong)Number << 32) | value;

    internal bool Owns(ulong name) => name >> 32 == Number;
}
