namespace Zx;

internal static partial class SysRequirements
{
    private static readonly ulong s = HandleRequirement.MaskOf(ZxObjectType.Socket);
    public static HandleRequirement HandleDuplicateHandle => new(ZxRights.Duplicate);
    public static HandleRequirement HandleReplaceHandle => default;
    public static HandleRequirement ObjectWaitOneHandle => new(ZxRights.Wait);
    public static HandleRequirement ObjectSignalHandle => new(ZxRights.Signal);
    public static HandleRequirement ObjectSignalPeerHandle => new(ZxRights.SignalPeer);
    public static HandleRequirement SocketWriteHandle => new(ZxRights.Write, s);
    public static HandleRequirement SocketReadHandle => new(ZxRights.Read, s);
    public static HandleRequirement SocketShareHandle => new(ZxRights.Write, s);
    public static HandleRequirement SocketShareSocketToShare => new(ZxRights.Transfer, s);
    public static HandleRequirement SocketAcceptHandle => new(ZxRights.Read, s);
    public static HandleRequirement SocketShutdownHandle => new(ZxRights.Write, s);
    public static HandleRequirement ObjectGetInfoHandle(uint topic) => topic switch
    {
        19 => new(ZxRights.Inspect), 22 => new(ZxRights.Inspect, s), _ => default,
    };
    public static HandleRequirement ObjectGetPropertyHandle(uint property) => property switch
    {
        12 or 13 => new(ZxRights.GetProperty, s), _ => new(ZxRights.GetProperty),
    };
    public static HandleRequirement ObjectSetPropertyHandle(uint property) => property switch
    {
        12 or 13 => new(ZxRights.SetProperty, s), _ => new(ZxRights.SetProperty),
    };
}
