namespace Zx;

/// <summary>How to write to a socket.</summary>
[Flags]
public enum SocketWriteOptions : uint
{
    /// <summary>Data.</summary>
    None = 0,

    /// <summary>A control message.</summary>
    Control = 4,
}
