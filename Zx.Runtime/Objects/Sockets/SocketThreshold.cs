namespace Zx.Kernel;

/// <summary>A number of bytes that is worth a signal; zero is off.</summary>
internal readonly struct SocketThreshold(int bytes)
{
    public int Bytes { get; } = bytes;

    public bool IsMetBy(int count) => Bytes > 0 && count >= Bytes;

    public bool IsMissedBy(int count) => Bytes > 0 && count < Bytes;
}
