namespace Zx.Runtime.Tests.Model;

/// <summary>The handles that are out of everybody's reach, and whose objects have not noticed yet, by the thread that destroys them.</summary>
internal sealed class Dying
{
    private readonly Queue<ModelHandle>[] _handles = [[], []];

    /// <summary>The thread whose call is being made.</summary>
    public int Thread { get; set; }

    public bool Any => _handles.Any(queue => queue.Count > 0);

    public bool AnyOf(int thread) => _handles[thread].Count > 0;

    public void Add(ModelHandle handle) => _handles[Thread].Enqueue(handle);

    public ModelHandle Next() => _handles[Thread].Dequeue();
}
