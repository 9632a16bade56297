namespace Zx.Runtime.Tests.Model;

/// <summary>A packet: of a wait, or of a program, which has no source.</summary>
internal sealed class ModelPacket(ModelHandle? source, ulong key)
{
    public ModelHandle? Source { get; } = source;

    public ulong Key { get; } = key;

    public required PortPacketType Type { get; init; }

    public required ZxStatus Status { get; init; }

    /// <summary>What a program gave; of a wait, what it is for and how much there is.</summary>
    public required string Content { get; init; }

    public ZxSignals Observed { get; set; }

    public override string ToString() => $"{Key} {Type} {Status} {Content} {Observed:X}";
}
