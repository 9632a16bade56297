namespace Zx.Abigen;

/// <summary>A parameter, or a result after the first, of a call.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="CType">The C type as written; <c>any</c> is untyped bytes.</param>
/// <param name="Array">Its array specification; a result has none, it is one value behind a pointer.</param>
/// <param name="Direction">The direction of a pointer.</param>
/// <param name="Ownership">What the call does to the handle that it is.</param>
/// <param name="IsOptional">Whether the pointer may be null.</param>
/// <param name="Enumeration">The C# enumeration that it is in the typed API (<c>#@ argument</c> lines), or null.</param>
/// <param name="WrittenWith">The failures with which the result is given, too (<c>#@ result … with</c> lines).</param>
/// <param name="Handle">Of a handle that comes out, what it is (<c>#@ result …:</c> lines); null where the call's name tells.</param>
internal sealed record Argument(
    string Name,
    string CType,
    ArrayShape? Array,
    Direction Direction,
    Ownership Ownership,
    bool IsOptional,
    Enumeration? Enumeration,
    EquatableArray<string> WrittenWith,
    ResultHandle? Handle)
{
    public const string HandleType = "zx_handle_t";

    public bool IsHandle => CType == HandleType;
}

/// <summary>How many elements an array has: a fixed number, or the product of other parameters.</summary>
/// <param name="FixedCount">The number, 1 to 9, or 0 where <paramref name="Factors"/> tell.</param>
/// <param name="Factors">Names of the parameters whose product is the number; of bytes where the type is <c>any</c>.</param>
internal sealed record ArrayShape(int FixedCount, EquatableArray<string> Factors);

/// <summary>A C# enumeration for an argument whose C type is a bare number.</summary>
/// <param name="ManagedType">The enumeration's name.</param>
/// <param name="ConstantPrefix">What the C constants begin with; <c>ZX_INFO_</c> makes <c>ZX_INFO_HANDLE_COUNT</c> its member HandleCount.</param>
internal sealed record Enumeration(string ManagedType, string ConstantPrefix);

/// <summary>What a handle is that a call brings.</summary>
/// <param name="ObjectType">The constant of its object type.</param>
/// <param name="Rights">The C# type of its rights, or null for those of a new object or of no known ones.</param>
internal sealed record ResultHandle(string ObjectType, string? Rights);

internal enum Direction
{
    None,
    In,
    Out,
    InOut,
}

internal enum Ownership
{
    /// <summary>Not a handle, or nothing was said; a plain handle parameter is then used.</summary>
    Unstated,
    Acquire,
    Release,
    ReleaseAlways,
}
