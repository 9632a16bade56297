namespace Zx.Abigen;

/// <summary>A type of object that sentences and handles speak of.</summary>
/// <param name="Constant">Its constant, such as <c>ZX_OBJ_TYPE_SOCKET</c>.</param>
/// <param name="Name">Its C# name, which its handle type and the class of its calls have too.</param>
/// <param name="Number">The number of an object that the file declares (<c>#@ object</c> lines), or null for a member of ZxObjectType.</param>
/// <param name="DefaultRights">The C# type of the rights that a new handle to it has, or null for none that are known.</param>
internal sealed record ObjectType(string Constant, string Name, int? Number, string? DefaultRights)
{
    private const string Enumeration = "global::Zx.ZxObjectType";

    /// <summary>Numbers below are the kernel's; above, no mask has a bit for them.</summary>
    public const int FirstOwnNumber = 32;

    public const int LastOwnNumber = 63;

    /// <summary>What the names of its calls begin with: the words of its name, <c>unix_socket</c> of UnixSocket.</summary>
    public string CallPrefix => Naming.Snake(Name);

    /// <summary>The value of ZxObjectType that it is, in C#.</summary>
    public string Value => Number is { } number ? $"({Enumeration}){number}" : $"{Enumeration}.{Name}";

    /// <summary>By the constant, which no other has.</summary>
    public override int GetHashCode() => Constant.GetHashCode();
}
