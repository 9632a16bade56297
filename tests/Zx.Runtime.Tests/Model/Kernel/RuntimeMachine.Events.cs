using Zx.Kernel;

namespace Zx.Runtime.Tests.Model;

internal partial class RuntimeMachine
{
    protected override object CreateEvent(int place, uint options)
    {
        ZxStatus status = SystemCalls.EventCreate(options, out uint value);
        return KeepNew(status, place, value);
    }

    protected override object CreateEventPair(int place0, int place1, uint options)
    {
        ZxStatus status = SystemCalls.EventPairCreate(options, out uint value0, out uint value1);
        return KeepBothNew(status, place0, value0, place1, value1);
    }

    protected override object CreateTimer(int place, TimerOptions options, ZxClockId clock)
    {
        ZxStatus status = SystemCalls.TimerCreate((uint)options, (uint)clock, out uint value);
        return KeepNew(status, place, value);
    }

    protected override object SetTimer(int place, ZxTime deadline, long slack) => SystemCalls.TimerSet(_values[place], deadline, slack);

    protected override object CancelTimer(int place) => SystemCalls.TimerCancel(_values[place]);
}
