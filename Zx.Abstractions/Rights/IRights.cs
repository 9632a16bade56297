namespace Zx;

/// <summary>A set of rights as a type: a struct that implements some of the <c>ICan…</c> interfaces.</summary>
/// <remarks>
/// Give a set of your own a name where one is wanted:
/// <c>readonly struct Inbox : ICanRead, ICanWait, ICanTransfer;</c>. <see cref="RightsOf{TRights}"/> has its mask.
/// </remarks>
public interface IRights;
