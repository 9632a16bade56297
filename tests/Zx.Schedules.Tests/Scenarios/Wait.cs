using Zx.Kernel;

namespace Zx.Schedules.Scenarios;

/// <summary>A wait without a deadline.</summary>
internal sealed class Wait(uint handle, ZxSignals watched = ZxSignals.UserSignal0)
{
    public static (ZxStatus Status, ZxSignals Observed) IsMet { get; } = (ZxStatus.Ok, ZxSignals.UserSignal0);

    public static (ZxStatus Status, ZxSignals Observed) IsClosed { get; } = (ZxStatus.Canceled, ZxSignals.HandleClosed);

    public static (ZxStatus Status, ZxSignals Observed) IsRefused { get; } = (ZxStatus.BadHandle, ZxSignals.None);

    public (ZxStatus Status, ZxSignals Observed) Result { get; private set; } = (ZxStatus.Internal, ZxSignals.None);

    public void Block()
    {
        ZxStatus status = SystemCalls.ObjectWaitOne(handle, watched, ZxTime.Infinite, out ZxSignals observed);
        Result = (status, observed);
    }
}
