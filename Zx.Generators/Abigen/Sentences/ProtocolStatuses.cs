namespace Zx.Abigen;

/// <summary>The statuses of which a protocol can say when they are certain; each is one rule.</summary>
internal static class ProtocolStatuses
{
    public const string NotSupported = "ZX_ERR_NOT_SUPPORTED";
    public const string BadState = "ZX_ERR_BAD_STATE";
    public const string ShouldWait = "ZX_ERR_SHOULD_WAIT";
    public const string PeerClosed = "ZX_ERR_PEER_CLOSED";

    // Of a call that looks at what a handle is before it retypes it; the rules of rights and types speak of these.
    public const string AccessDenied = "ZX_ERR_ACCESS_DENIED";
    public const string WrongType = "ZX_ERR_WRONG_TYPE";

    public static readonly string[] All = [NotSupported, BadState, ShouldWait, PeerClosed];
}
