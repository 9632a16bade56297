namespace Zx.Abigen;

/// <summary>The constants that a definition file may name, and their C# spelling.</summary>
internal static class Vocabulary
{
    public const string RightPrefix = "ZX_RIGHT_";
    public const string ObjectTypePrefix = "ZX_OBJ_TYPE_";
    public const string ResourceKindPrefix = "ZX_RSRC_KIND_";
    public const string ErrorPrefix = "ZX_ERR_";

    /// <summary>Kinds of resource; Zircon's <c>resource.h</c>.</summary>
    private static readonly string[] ResourceKinds = ["MMIO", "IRQ", "IOPORT", "HYPERVISOR", "ROOT", "VMEX", "SMC"];

    private static readonly Dictionary<string, string> Rights = MembersByConstant(
        RightPrefix, typeof(ZxRights), except: nameof(ZxRights.SameRights));

    private static readonly Dictionary<string, string> ObjectTypes = MembersByConstant(
        ObjectTypePrefix, typeof(ZxObjectType), except: nameof(ZxObjectType.None));

    private static readonly Dictionary<string, string> Errors = MembersByConstant(
        ErrorPrefix, typeof(ZxStatus), except: nameof(ZxStatus.Ok));

    public static IReadOnlyCollection<string> RightConstants => Rights.Keys;

    public static IReadOnlyCollection<string> ObjectTypeConstants => ObjectTypes.Keys;

    public static IReadOnlyCollection<string> ErrorConstants => Errors.Keys;

    public static IEnumerable<string> ResourceKindConstants => ResourceKinds.Select(kind => ResourceKindPrefix + kind);

    /// <summary>The member of ZxRights that <c>ZX_RIGHT_…</c> is, or null for an unknown right.</summary>
    public static string? RightMember(string constant) => Find(Rights, constant);

    /// <summary>The member of ZxObjectType that <c>ZX_OBJ_TYPE_…</c> is, or null for an unknown type.</summary>
    public static string? ObjectTypeMember(string constant) => Find(ObjectTypes, constant);

    /// <summary>The member of ZxStatus that <c>ZX_ERR_…</c> is, or null for an unknown status.</summary>
    public static string? ErrorMember(string constant) => Find(Errors, constant);

    /// <summary>The member of ZxObjectType whose calls begin with a prefix such as <c>eventpair</c>, or null.</summary>
    public static string? ObjectTypeOfPrefix(string prefix) => ObjectTypeMember(ObjectTypePrefix + prefix.ToUpperInvariant());

    private static string? Find(Dictionary<string, string> members, string constant) =>
        members.TryGetValue(constant, out string? member) ? member : null;

    private static Dictionary<string, string> MembersByConstant(string prefix, Type enumeration, string except) =>
        Enum.GetNames(enumeration).Where(name => name != except).ToDictionary(name => prefix + ToUpperSnake(name));

    /// <summary>GetProperty becomes GET_PROPERTY; EventPair is the one name that C writes in one word.</summary>
    private static string ToUpperSnake(string member) =>
        member == nameof(ZxObjectType.EventPair)
            ? "EVENTPAIR"
            : string.Concat(member.Select((letter, index) =>
                index > 0 && char.IsUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString()));
}
