namespace Zx.Runtime.Tests.Model;

/// <summary>The handles that are out of everybody's reach, and whose objects have not noticed yet, by the thread that destroys them.</summary>
internal sealed class Dying
{
    private const int MaximumThreads = 3;

    private readonly List<ModelHandle>[] _handles = [.. Enumerable.Range(0, MaximumThreads).Select(_ => new List<ModelHandle>())];

    // Where the next one goes: what dies with an object dies before what waits behind it.
    private int? _front;

    /// <summary>The thread whose call is being made.</summary>
    public int Thread { get; set; }

    public bool Any => _handles.Any(handles => handles.Count > 0);

    public bool AnyOf(int thread) => _handles[thread].Count > 0;

    public void Add(ModelHandle handle) => _handles[Thread].Insert(_front is null ? _handles[Thread].Count : _front++.Value, handle);

    /// <summary>Lets the next one die.</summary>
    public void Step()
    {
        ModelHandle next = _handles[Thread][0];
        _handles[Thread].RemoveAt(0);
        _front = 0;
        next.Die();
        _front = null;
    }
}
