namespace Zx.Abigen;

/// <summary>A right that sentences ask for.</summary>
/// <param name="Constant">Its constant, such as <c>ZX_RIGHT_WRITE</c>.</param>
/// <param name="Name">Its C# name: <c>ICan…</c> with it is the interface that stands for it.</param>
/// <param name="Bit">The number of its bit where the file declares it (<c>#@ right</c> lines), or null for a member of ZxRights.</param>
internal sealed record Right(string Constant, string Name, int? Bit)
{
    private const string Enumeration = "global::Zx.ZxRights";

    /// <summary>Bits below are the kernel's; the last one of the mask asks for the same rights.</summary>
    public const int FirstOwnBit = 20;

    public const int LastOwnBit = 30;

    /// <summary>Its bit in a mask; zero for the absence of a right.</summary>
    public uint Mask => Bit is { } bit ? 1U << bit : (uint)(ZxRights)Enum.Parse(typeof(ZxRights), Name);

    /// <summary>The interface's name, without its namespace.</summary>
    public string Marker => "ICan" + Name;

    /// <summary>The value of ZxRights that it is, in C#.</summary>
    public string Value => Bit is { } bit ? $"({Enumeration})(1U << {bit})" : $"{Enumeration}.{Name}";
}
