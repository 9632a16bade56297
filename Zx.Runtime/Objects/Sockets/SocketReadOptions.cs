namespace Zx;

/// <summary>How to read from a socket.</summary>
[Flags]
public enum SocketReadOptions : uint
{
    /// <summary>Data, which is consumed.</summary>
    None = 0,

    /// <summary>The control message.</summary>
    Control = 4,

    /// <summary>Leave what is read where it is.</summary>
    Peek = 8,
}
