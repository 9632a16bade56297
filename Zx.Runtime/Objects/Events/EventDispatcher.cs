namespace Zx.Kernel;

/// <summary>An event: nothing but signals.</summary>
internal sealed class EventDispatcher() : Dispatcher(ZxObjectType.Event, DispatcherLock.Create(), ZxSignals.None)
{
    public override ZxRights DefaultRights => RightsOf<EventRights>.Mask;

    protected override ZxSignals ProgramSignals => ZxSignals.UserAll | ZxSignals.EventSignaled;
}
