namespace Zx.Abigen;

/// <summary>The constants that the sentences of a definition file may name: the kernel's, and those that the file declares.</summary>
internal sealed class Vocabulary : IEquatable<Vocabulary>
{
    public const string RightPrefix = "ZX_RIGHT_";
    public const string ObjectTypePrefix = "ZX_OBJ_TYPE_";
    public const string ResourceKindPrefix = "ZX_RSRC_KIND_";
    public const string ErrorPrefix = "ZX_ERR_";

    /// <summary>Kinds of resource; Zircon's <c>resource.h</c>.</summary>
    private static readonly string[] KnownResourceKinds = ["MMIO", "IRQ", "IOPORT", "HYPERVISOR", "ROOT", "VMEX", "SMC"];

    private static readonly Dictionary<string, string> Errors =
        Constants(ErrorPrefix, typeof(ZxStatus), except: nameof(ZxStatus.Ok)).ToDictionary(pair => pair.Constant, pair => pair.Member);

    /// <summary>The kernel's constants alone.</summary>
    public static readonly Vocabulary Kernel = new(
        EquatableArray<ObjectType>.Empty,
        EquatableArray<Right>.Empty,
        Constants(ObjectTypePrefix, typeof(ZxObjectType), except: nameof(ZxObjectType.None))
            .Select(pair => new ObjectType(pair.Constant, pair.Member, null, $"global::Zx.{pair.Member}Rights")),
        Constants(RightPrefix, typeof(ZxRights), except: nameof(ZxRights.SameRights))
            .Select(pair => new Right(pair.Constant, pair.Member, null)));

    private readonly Dictionary<string, ObjectType> _objectTypes;
    private readonly Dictionary<string, ObjectType> _objectTypesByPrefix;
    private readonly Dictionary<string, Right> _rights;

    private Vocabulary(
        EquatableArray<ObjectType> ownObjectTypes, EquatableArray<Right> ownRights, IEnumerable<ObjectType> objectTypes, IEnumerable<Right> rights)
    {
        OwnObjectTypes = ownObjectTypes;
        OwnRights = ownRights;
        _objectTypes = objectTypes.GroupBy(type => type.Constant).ToDictionary(group => group.Key, group => group.First());
        _objectTypesByPrefix = _objectTypes.Values.GroupBy(type => type.CallPrefix).ToDictionary(group => group.Key, group => group.First());
        _rights = rights.GroupBy(right => right.Constant).ToDictionary(group => group.Key, group => group.First());
        RightConstants = new ConstantKind("right", "a", RightPrefix, _rights.Keys);
        ObjectTypeConstants = new ConstantKind("object type", "an", ObjectTypePrefix, _objectTypes.Keys);
    }

    public static ConstantKind ResourceKindConstants { get; } =
        new("resource kind", "a", ResourceKindPrefix, KnownResourceKinds.Select(kind => ResourceKindPrefix + kind));

    public static ConstantKind ErrorConstants { get; } = new("error status", "an", ErrorPrefix, Errors.Keys);

    public ConstantKind RightConstants { get; }

    public ConstantKind ObjectTypeConstants { get; }

    public IEnumerable<Right> Rights => _rights.Values;

    public IEnumerable<ObjectType> ObjectTypes => _objectTypes.Values;

    /// <summary>The object types that the file declares.</summary>
    public EquatableArray<ObjectType> OwnObjectTypes { get; }

    /// <summary>The rights that the file declares.</summary>
    public EquatableArray<Right> OwnRights { get; }

    /// <summary>The kernel's constants, and some more; of two with one name the first counts.</summary>
    public static Vocabulary With(EquatableArray<ObjectType> objectTypes, EquatableArray<Right> rights) =>
        objectTypes.Count + rights.Count == 0 ? Kernel
        : new Vocabulary(objectTypes, rights, Kernel._objectTypes.Values.Concat(objectTypes), Kernel._rights.Values.Concat(rights));

    public bool Equals(Vocabulary? other) =>
        other is not null && OwnObjectTypes.Equals(other.OwnObjectTypes) && OwnRights.Equals(other.OwnRights);

    public override bool Equals(object? obj) => Equals(obj as Vocabulary);

    public override int GetHashCode() => unchecked((OwnObjectTypes.GetHashCode() * 31) + OwnRights.GetHashCode());

    /// <summary>Whether an object type or a right has a C# name.</summary>
    public bool HasName(string name) => _objectTypes.Values.Any(type => type.Name == name) || _rights.Values.Any(right => right.Name == name);

    /// <summary>The right that a constant is, or null for an unknown one.</summary>
    public Right? FindRight(string constant) => _rights.TryGetValue(constant, out Right? right) ? right : null;

    /// <summary>The object type that a constant is, or null for an unknown one.</summary>
    public ObjectType? FindObjectType(string constant) => _objectTypes.TryGetValue(constant, out ObjectType? type) ? type : null;

    /// <summary>The object type whose calls begin with a prefix such as <c>eventpair</c>, or null.</summary>
    public ObjectType? ObjectTypeOfPrefix(string prefix) => _objectTypesByPrefix.TryGetValue(prefix, out ObjectType? type) ? type : null;

    /// <summary>The member of ZxStatus that <c>ZX_ERR_…</c> is, or null for an unknown status.</summary>
    public static string? ErrorMember(string constant) => Errors.TryGetValue(constant, out string? member) ? member : null;

    /// <summary>The constant <c>ZX_ERR_…</c> of a member of ZxStatus, or null for none.</summary>
    public static string? ErrorConstant(string member) => Errors.FirstOrDefault(pair => pair.Value == member).Key;

    private static IEnumerable<(string Constant, string Member)> Constants(string prefix, Type enumeration, string except) =>
        Enum.GetNames(enumeration).Where(name => name != except).Select(name => (prefix + Naming.Snake(name).ToUpperInvariant(), name));
}
