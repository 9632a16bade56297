using System.Runtime.InteropServices;

namespace Zx.Kernel;

/// <summary>What <see cref="ZxInfoTopic.Socket"/> gives, laid out as in C: 48 bytes.</summary>
/// <remarks>Received data is this end's; data to transmit is what the other end has received, all zero once that is closed.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal record struct SocketInfoRecord
{
    public uint Options { get; init; }

    public uint Padding { get; init; }

    public ulong ReceiveMaximum { get; init; }

    public ulong ReceiveCount { get; init; }

    public ulong ReceiveAvailable { get; init; }

    public ulong TransmitMaximum { get; init; }

    public ulong TransmitCount { get; init; }
}
