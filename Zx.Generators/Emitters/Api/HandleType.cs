using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>A generated handle type: of one object type, or the untyped handle.</summary>
/// <param name="Namespace">The namespace it is in.</param>
/// <param name="ObjectType">The object type, or null for the untyped handle.</param>
internal sealed record HandleType(string Namespace, ObjectType? ObjectType)
{
    /// <summary>What the names of the calls on a handle itself begin with.</summary>
    public const string CallPrefix = "handle_";

    /// <summary>Object types that .NET has a class for in a namespace that nearly every file uses.</summary>
    private static readonly HashSet<string> TakenNames = ["Process", "Thread", "Timer"];

    public bool IsTyped => ObjectType is not null;

    /// <summary>The constant of its object type, such as <c>ZX_OBJ_TYPE_SOCKET</c>; null for the untyped handle.</summary>
    public string? ObjectTypeConstant => ObjectType?.Constant;

    /// <summary>The struct's name.</summary>
    public string Name => ObjectType?.Name + "Handle";

    /// <summary>The name of the class of its calls.</summary>
    public string CallsClass => ObjectType is { } type && !TakenNames.Contains(type.Name) ? type.Name : (ObjectType?.Name ?? "Handle") + "Calls";

    /// <summary>The bits of a HandleRequirement's object types.</summary>
    public string ObjectTypeMask => MaskOf(ObjectType is null ? [] : [ObjectType]);

    /// <summary>The struct in full, with the type of its rights if it is typed.</summary>
    public string With(string rights) => $"global::{Namespace}.{Name}" + (IsTyped ? $"<{rights}>" : "");

    /// <summary>The handle type of the objects whose calls begin as one does.</summary>
    public HandleType OfPrefix(Call call, ObjectTypes objects) => this with { ObjectType = objects.OfPrefix(call.Name)?.ObjectType };

    /// <summary>By the object type: all handle types of a file are in one namespace.</summary>
    public override int GetHashCode() => ObjectType?.GetHashCode() ?? 0;

    public static string MaskOf(IReadOnlyCollection<ObjectType> objectTypes) =>
        objectTypes.Count == 0 ? "0" : string.Join(" | ", objectTypes.Select(type => $"1UL << (int){type.Value}"));
}
