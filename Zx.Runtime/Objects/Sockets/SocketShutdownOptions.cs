namespace Zx;

/// <summary>What to end at an end of a socket.</summary>
[Flags]
public enum SocketShutdownOptions : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Writing here, and so reading at the other end.</summary>
    Write = 1,

    /// <summary>Reading here, and so writing at the other end.</summary>
    Read = 2,
}
