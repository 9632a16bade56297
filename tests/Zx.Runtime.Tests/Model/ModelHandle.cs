namespace Zx.Runtime.Tests.Model;

/// <summary>A handle that lives, in the process or in a queue.</summary>
internal sealed class ModelHandle
{
    public ModelHandle(ModelObject @object, ZxRights rights)
    {
        (Object, Rights) = (@object, rights);
        @object.AddHandle();
    }

    public ModelObject Object { get; }

    public ZxRights Rights { get; }

    public void Destroy() => Object.RemoveHandle();
}
