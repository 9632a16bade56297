using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Zx;

/// <summary>What a port queues (<c>zx_port_packet_t</c>): 48 bytes, laid out as in C.</summary>
[StructLayout(LayoutKind.Explicit, Size = 48)]
public struct PortPacket
{
    [FieldOffset(0)]
    private ulong _key;

    [FieldOffset(8)]
    private PortPacketType _type;

    [FieldOffset(12)]
    private ZxStatus _status;

    [FieldOffset(16)]
    private SignalPayload _signal;

    [FieldOffset(16)]
    private UserPayload _user;

    /// <summary>Makes a packet for a program to queue.</summary>
    /// <param name="key">A number by which the receiver knows what it is about.</param>
    /// <param name="payload">At most 32 bytes; the rest is zero.</param>
    /// <param name="status">A status for the receiver.</param>
    /// <exception cref="ArgumentException">The payload is longer than 32 bytes.</exception>
    public PortPacket(ulong key, ReadOnlySpan<byte> payload = default, ZxStatus status = ZxStatus.Ok)
    {
        (_key, _status) = (key, status);
        payload.CopyTo(_user);
    }

    /// <summary>Makes the packet of a wait.</summary>
    internal PortPacket(ulong key, PortPacketType type, SignalPayload signal, ZxStatus status = ZxStatus.Ok) =>
        (_key, _type, _signal, _status) = (key, type, signal, status);

    /// <summary>The number that was given with the packet, or with the wait that queued it.</summary>
    public readonly ulong Key => _key;

    /// <summary>Where it comes from.</summary>
    public readonly PortPacketType Type => _type;

    /// <summary>
    /// What the program gave; of a wait <see cref="ZxStatus.Ok"/>, or <see cref="ZxStatus.Canceled"/> where the handle was closed and
    /// the port <see cref="PortOptions.ReportsClosing"/>.
    /// </summary>
    public readonly ZxStatus Status => _status;

    /// <summary>Of the packet of a wait: the signals.</summary>
    public readonly SignalPayload Signal => _signal;

    /// <summary>Of the packet of a program: what it carries.</summary>
    public readonly UserPayload User => _user;

    /// <summary>Takes note that more signals were seen before somebody took the packet.</summary>
    internal void Observe(ZxSignals signals) => _signal = _signal with { Observed = _signal.Observed | signals };

    /// <summary>The same packet as a program's, whatever its type said.</summary>
    internal readonly PortPacket AsUser() => this with { _type = PortPacketType.User };

    /// <summary>The signals of which a packet tells.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 32)]
    public readonly record struct SignalPayload
    {
        /// <summary>The signals that were waited for.</summary>
        public ZxSignals Trigger { get; init; }

        /// <summary>All signals that were up, also those not waited for.</summary>
        public ZxSignals Observed { get; init; }

        /// <summary>How many messages the channel had when the wait began, if one was for them; otherwise 1.</summary>
        public ulong Count { get; init; }
    }

    /// <summary>32 bytes that mean what the programs at both ends want.</summary>
    [InlineArray(32)]
    public struct UserPayload
    {
        private byte _first;
    }
}
