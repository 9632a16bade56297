using Zx.Kernel;

namespace Zx.Runtime.Tests.Timers;

public sealed class TimerTests : KernelTest
{
    private readonly uint _timer;

    public TimerTests() => _timer = Timer();

    [Fact]
    public void Creation_checks_in_the_kernels_order()
    {
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.TimerCreate(0, 1, out _));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.TimerCreate(3, 0, out uint timer));
        Assert.Equal(0u, timer);
        Assert.Equal((0xD00Bu, ZxObjectType.Timer, ZxSignals.None), ((uint)Basic(_timer).Rights, Basic(_timer).Type, SignalsOf(_timer)));
    }

    [Fact]
    public void Setting_and_cancelling_check_in_the_kernels_order()
    {
        Assert.Equal(ZxStatus.OutOfRange, SystemCalls.TimerSet(Closed(), ZxTime.Infinite, -1));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.TimerSet(Closed(), ZxTime.Infinite, 0));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.TimerSet(Event(), ZxTime.Infinite, 0));
        Assert.Equal(ZxStatus.WrongType, SystemCalls.TimerSet(Sockets().Near, ZxTime.Infinite, 0));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.TimerCancel(Closed()));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.TimerCancel(Event()));
        Assert.Equal(ZxStatus.WrongType, SystemCalls.TimerCancel(Sockets().Near));
    }

    [Fact]
    public void A_deadline_that_has_passed_fires_at_once()
    {
        Ok(SystemCalls.TimerSet(_timer, ZxTime.Poll, 0));
        Assert.Equal(ZxSignals.TimerSignaled, SignalsOf(_timer));
    }

    [Fact]
    public void It_fires_at_its_deadline_and_not_before()
    {
        ZxTime deadline = ZxClock.DeadlineAfter(TimeSpan.FromMilliseconds(5));
        Ok(SystemCalls.TimerSet(_timer, deadline, 0));
        Ok(SystemCalls.ObjectWaitOne(_timer, ZxSignals.TimerSignaled, ZxTime.Infinite, out _));
        Assert.True(ZxClock.Monotonic.CompareTo(deadline) >= 0);
    }

    [Fact]
    public void Setting_it_again_lowers_the_signal_and_forgets_the_deadline()
    {
        Ok(SystemCalls.TimerSet(_timer, ZxTime.Poll, 0));
        Ok(SystemCalls.TimerSet(_timer, ZxTime.Infinite, 0));
        Assert.Equal(ZxSignals.None, SignalsOf(_timer));
        Ok(SystemCalls.TimerSet(_timer, ZxClock.DeadlineAfter(TimeSpan.FromMilliseconds(1)), 0));
        Ok(SystemCalls.TimerSet(_timer, ZxTime.Infinite, 0));
        AssertStaysSilent();
    }

    [Fact]
    public void Cancelling_lowers_the_signal_and_forgets_the_deadline()
    {
        Ok(SystemCalls.TimerSet(_timer, ZxTime.Poll, 0));
        Ok(SystemCalls.TimerCancel(_timer));
        Assert.Equal(ZxSignals.None, SignalsOf(_timer));
        Ok(SystemCalls.TimerSet(_timer, ZxClock.DeadlineAfter(TimeSpan.FromMilliseconds(1)), 0));
        Ok(SystemCalls.TimerCancel(_timer));
        AssertStaysSilent();
    }

    [Fact]
    public void A_program_may_not_signal_it_as_elapsed()
    {
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.ObjectSignal(_timer, ZxSignals.None, ZxSignals.TimerSignaled));
        Ok(SystemCalls.ObjectSignal(_timer, ZxSignals.None, ZxSignals.UserSignal0));
    }

    [Fact]
    public void Closing_a_timer_that_is_set_ends_it()
    {
        Ok(SystemCalls.TimerSet(_timer, ZxClock.DeadlineAfter(TimeSpan.FromMilliseconds(1)), 0));
        Close(_timer);
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.TimerSet(_timer, ZxTime.Poll, 0));
    }

    private static uint Timer()
    {
        Ok(SystemCalls.TimerCreate(0, 0, out uint timer));
        return timer;
    }

    // Another timer, set later to a later moment, has fired: this one had its chance.
    private void AssertStaysSilent()
    {
        uint other = Timer();
        Ok(SystemCalls.TimerSet(other, ZxClock.DeadlineAfter(TimeSpan.FromMilliseconds(20)), 0));
        Ok(SystemCalls.ObjectWaitOne(other, ZxSignals.TimerSignaled, ZxTime.Infinite, out _));
        Assert.Equal(ZxSignals.None, SignalsOf(_timer));
    }
}
