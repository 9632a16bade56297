using Zx.Kernel;

namespace Zx.Runtime.Tests.Handles;

public sealed class HandleCloseTests : KernelTest
{
    [Fact]
    public void Closing_the_invalid_handle_does_nothing() => Ok(SystemCalls.HandleClose(0));

    [Fact]
    public void A_handle_is_closed_once()
    {
        uint @event = Event();
        Close(@event);
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.HandleClose(@event));
    }

    [Fact]
    public void Closing_needs_no_right() => Close(Duplicate(Event(), ZxRights.None));

    [Fact]
    public void Many_are_closed_and_zeros_skipped()
    {
        uint[] handles = [Event(), 0, Event(), 0, Event()];
        Ok(SystemCalls.HandleCloseMany(handles));
        Assert.Empty(Process.Handles);
        Ok(SystemCalls.HandleCloseMany([]));
    }

    [Fact]
    public void One_bad_entry_spoils_the_result_but_no_other_entry()
    {
        uint[] handles = [Event(), Closed(), Event()];
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.HandleCloseMany(handles));
        Assert.Empty(Process.Handles);
    }

    [Fact]
    public void An_entry_that_stands_there_twice_is_bad_the_second_time()
    {
        uint @event = Event();
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.HandleCloseMany([@event, Event(), @event]));
        Assert.Empty(Process.Handles);
    }

    [Fact]
    public void More_than_one_chunk_is_closed()
    {
        uint[] handles = [.. Enumerable.Range(0, 1000).Select(_ => Event())];
        Ok(SystemCalls.HandleCloseMany(handles));
        Assert.Empty(Process.Handles);
    }
}
