using System.Runtime.InteropServices;

namespace Zx.Kernel;

/// <summary>What <see cref="ZxInfoTopic.HandleBasic"/> gives, laid out as in C: 32 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct HandleBasicRecord
{
    /// <summary>In <see cref="Properties"/>: objects of the type can be waited on.</summary>
    public const uint Waitable = 1;

    public ulong Koid { get; init; }

    public uint Rights { get; init; }

    public uint Type { get; init; }

    public ulong RelatedKoid { get; init; }

    public uint Properties { get; init; }

    public uint Padding { get; init; }
}
