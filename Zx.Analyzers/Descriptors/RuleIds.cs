namespace Zx.Analyzers;

/// <summary>The ids of the ownership and rights rules, as constants: the code fixes link this file and nothing else of the rules.</summary>
internal static class RuleIds
{
    public const string UseAfterRelease = "ZX1001";
    public const string MaybeUseAfterRelease = "ZX1002";
    public const string DoubleRelease = "ZX1003";
    public const string MaybeDoubleRelease = "ZX1004";
    public const string HandleLeak = "ZX1005";
    public const string MaybeHandleLeak = "ZX1006";
    public const string HandleOverwritten = "ZX1007";
    public const string AcquiredHandleDiscarded = "ZX1008";
    public const string BorrowedHandleReleased = "ZX1009";
    public const string RetryAfterShare = "ZX1010";
    public const string ReleaseContractBroken = "ZX1011";
    public const string HandleCopied = "ZX1012";
    public const string ContractImplied = "ZX1013";
    public const string MissingRight = "ZX2001";
    public const string RightsEscalation = "ZX2002";
    public const string WrongObjectType = "ZX2003";
    public const string NotSupported = "ZX3001";
    public const string BadState = "ZX3002";
    public const string ShareQueueFull = "ZX3003";
    public const string PeerClosed = "ZX3004";
    public const string StatusIgnored = "ZX3005";
    public const string ContractFile = "ZX5001";
    public const string UnknownOption = "ZX5002";
}
