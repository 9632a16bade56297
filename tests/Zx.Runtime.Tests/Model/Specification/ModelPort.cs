namespace Zx.Runtime.Tests.Model;

/// <summary>A port as the specification has it: a list of packets.</summary>
internal sealed class ModelPort(PortOptions options) : ModelObject
{
    private const int Capacity = 2049;

    private readonly List<ModelPacket> _packets = [];

    public override ZxObjectType Type => ZxObjectType.Port;

    public override ZxRights DefaultRights => (ZxRights)0x800F;

    public bool IsEmpty => _packets.Count == 0;

    public bool ReportsClosing => options.HasFlag(PortOptions.ReportsClosing);

    public bool Holds(ModelPacket packet) => _packets.Contains(packet);

    public bool Queue(ModelPacket packet)
    {
        bool isTaken = HandleCount > 0 && _packets.Count < Capacity;
        if (isTaken)
        {
            _packets.Add(packet);
        }

        return isTaken;
    }

    public ModelPacket? Take()
    {
        ModelPacket? first = _packets.FirstOrDefault();
        _packets.RemoveRange(0, first is null ? 0 : 1);
        return first;
    }

    /// <summary>Takes the packets back that a handle has there under a key.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Withdraw(ModelHandle source, ulong key) => _packets.RemoveAll(packet => packet.Source == source && packet.Key == key) > 0;

    protected override void Die() => _packets.Clear();
}
