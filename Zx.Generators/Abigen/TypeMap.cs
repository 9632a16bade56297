namespace Zx.Abigen;

/// <summary>The C# type of each C type: ours, and on top of them those that the definition file gives.</summary>
internal sealed class TypeMap(EquatableArray<TypeMapping> mappings) : IEquatable<TypeMap>
{
    public const string Handle = "uint";
    public const string Size = "nuint";
    public const string Status = "global::Zx.ZxStatus";
    public const string Rights = "global::Zx.ZxRights";

    private static readonly Dictionary<string, string> WellKnown = new(StringComparer.Ordinal)
    {
        ["any"] = "byte",
        ["bool"] = "bool",
        ["char"] = "byte",
        ["int"] = "int",
        ["int8_t"] = "sbyte",
        ["int16_t"] = "short",
        ["int32_t"] = "int",
        ["int64_t"] = "long",
        ["size_t"] = Size,
        ["uint8_t"] = "byte",
        ["uint16_t"] = "ushort",
        ["uint32_t"] = "uint",
        ["uint64_t"] = "ulong",
        ["uintptr_t"] = Size,
        ["zx_clock_t"] = "uint",
        ["zx_duration_t"] = "long",
        ["zx_koid_t"] = "ulong",
        ["zx_paddr_t"] = Size,
        ["zx_rights_t"] = Rights,
        ["zx_signals_t"] = "global::Zx.ZxSignals",
        ["zx_ticks_t"] = "long",
        ["zx_time_t"] = "global::Zx.ZxTime",
        ["zx_vaddr_t"] = Size,
    };

    /// <summary>Types that a length converts to and an enumeration converts from.</summary>
    private static readonly HashSet<string> Integers =
        ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", Size];

    private readonly Dictionary<string, string> _own = mappings
        .GroupBy(mapping => mapping.CType)
        .ToDictionary(group => group.Key, group => group.Last().ManagedType, StringComparer.Ordinal);

    /// <summary>The mappings that the definition file gives.</summary>
    public EquatableArray<TypeMapping> Mappings { get; } = mappings;

    public static bool IsInteger(string managedType) => Integers.Contains(managedType);

    public bool Equals(TypeMap? other) => other is not null && Mappings.Equals(other.Mappings);

    public override bool Equals(object? obj) => Equals(obj as TypeMap);

    public override int GetHashCode() => Mappings.GetHashCode();

    /// <summary>The type that may be meant by one that has no C# type, such as one that lacks the <c>_t</c> of its name; or null.</summary>
    public string? Closest(string cType) => Spelling.Closest(
        Find(cType + "_t") is null ? cType : cType + "_t",
        WellKnown.Keys.Concat(_own.Keys).Append(Argument.HandleType).Append(Call.StatusType));

    /// <summary>Whether all types of a call have a C# type; a call with another cannot be generated.</summary>
    public bool Knows(Call call) =>
        (call.ReturnType is null || Find(call.ReturnType) is not null)
        && call.Arguments.All(argument => Find(argument.CType) is not null);

    /// <summary>The C# type, or null where none is known.</summary>
    public string? Find(string cType) => cType switch
    {
        // What the typed calls rest on cannot be mapped away.
        Argument.HandleType => Handle,
        Call.StatusType => Status,
        _ when _own.TryGetValue(cType, out string? own) => own,
        _ => WellKnown.TryGetValue(cType, out string? known) ? known : null,
    };
}
