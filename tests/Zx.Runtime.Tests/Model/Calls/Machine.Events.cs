namespace Zx.Runtime.Tests.Model;

internal partial class Machine
{
    protected abstract object CreateEvent(int place, uint options);

    protected abstract object CreateEventPair(int place0, int place1, uint options);

    protected abstract object CreateTimer(int place, TimerOptions options, ZxClockId clock);

    protected abstract object SetTimer(int place, ZxTime deadline, long slack);

    protected abstract object CancelTimer(int place);

    private object MakeEventCall(Operation operation) => operation.Call switch
    {
        Call.CreateEvent => CreateEvent(operation.First, MostlyZero(operation.Flags)),
        Call.CreateEventPair => CreateEventPair(operation.First, operation.Next, MostlyZero(operation.Flags)),
        Call.CreateTimer => CreateTimer(operation.First, (TimerOptions)(operation.Flags % 4), (ZxClockId)MostlyZero(operation.Flags)),
        Call.SetTimer => SetTimer(operation.First, Deadline(operation.Flags), operation.Flags % 16 == 7 ? -1 : operation.Number),
        _ => CancelTimer(operation.First),
    };

    // Passed, or never to come: what happens depends on no clock.
    private static ZxTime Deadline(int flags) => (flags % 5) switch
    {
        0 => new ZxTime(-1),
        1 => ZxTime.Poll,
        2 => new ZxTime(1),
        _ => ZxTime.Infinite,
    };
}
