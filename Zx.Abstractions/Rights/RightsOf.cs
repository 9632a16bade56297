using System.Runtime.CompilerServices;

namespace Zx;

/// <summary>The mask of a rights type.</summary>
/// <typeparam name="TRights">A struct that implements some of the <c>ICan…</c> interfaces.</typeparam>
public static class RightsOf<TRights>
    where TRights : struct, IRights
{
    /// <summary>The rights that <typeparamref name="TRights"/> names, as bits.</summary>
    /// <remarks>Each test is a constant once <typeparamref name="TRights"/> is known, so the sum is one too where it is inlined.</remarks>
    public static ZxRights Mask
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get =>
            (default(TRights) is ICanDuplicate ? ZxRights.Duplicate : ZxRights.None) |
            (default(TRights) is ICanTransfer ? ZxRights.Transfer : ZxRights.None) |
            (default(TRights) is ICanRead ? ZxRights.Read : ZxRights.None) |
            (default(TRights) is ICanWrite ? ZxRights.Write : ZxRights.None) |
            (default(TRights) is ICanExecute ? ZxRights.Execute : ZxRights.None) |
            (default(TRights) is ICanMap ? ZxRights.Map : ZxRights.None) |
            (default(TRights) is ICanGetProperty ? ZxRights.GetProperty : ZxRights.None) |
            (default(TRights) is ICanSetProperty ? ZxRights.SetProperty : ZxRights.None) |
            (default(TRights) is ICanEnumerate ? ZxRights.Enumerate : ZxRights.None) |
            (default(TRights) is ICanDestroy ? ZxRights.Destroy : ZxRights.None) |
            (default(TRights) is ICanSetPolicy ? ZxRights.SetPolicy : ZxRights.None) |
            (default(TRights) is ICanGetPolicy ? ZxRights.GetPolicy : ZxRights.None) |
            (default(TRights) is ICanSignal ? ZxRights.Signal : ZxRights.None) |
            (default(TRights) is ICanSignalPeer ? ZxRights.SignalPeer : ZxRights.None) |
            (default(TRights) is ICanWait ? ZxRights.Wait : ZxRights.None) |
            (default(TRights) is ICanInspect ? ZxRights.Inspect : ZxRights.None) |
            (default(TRights) is ICanManageJob ? ZxRights.ManageJob : ZxRights.None) |
            (default(TRights) is ICanManageProcess ? ZxRights.ManageProcess : ZxRights.None) |
            (default(TRights) is ICanManageThread ? ZxRights.ManageThread : ZxRights.None) |
            (default(TRights) is ICanApplyProfile ? ZxRights.ApplyProfile : ZxRights.None);
    }
}
