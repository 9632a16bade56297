namespace Zx.Runtime.Tests.Model;

/// <summary>A handle that lives, in the process or in a queue.</summary>
internal sealed class ModelHandle
{
    private readonly Dying _dying;

    /// <param name="object">What it refers to.</param>
    /// <param name="rights">Its rights.</param>
    /// <param name="dying">Where handles wait that are out of everybody's reach, and whose object has not noticed yet.</param>
    public ModelHandle(ModelObject @object, ZxRights rights, Dying dying)
    {
        (Object, Rights, _dying) = (@object, rights, dying);
        @object.AddHandle();
    }

    public ModelObject Object { get; }

    public ZxRights Rights { get; }

    /// <summary>Begins to destroy it.</summary>
    public void Destroy() => _dying.Add(this);

    /// <summary>Ends its waits, and then lets the object notice.</summary>
    public void Die()
    {
        Object.EndWaits(this);
        Object.RemoveHandle();
    }
}
