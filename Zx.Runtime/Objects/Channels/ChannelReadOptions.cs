namespace Zx;

/// <summary>How to read from a channel (<c>ZX_CHANNEL_READ_…</c>).</summary>
[Flags]
public enum ChannelReadOptions : uint
{
    /// <summary>A message that does not fit stays in the channel.</summary>
    None = 0,

    /// <summary>A message that does not fit is dropped, and the handles in it are closed.</summary>
    MayDiscard = 1,
}
