using Zx.Kernel;

namespace Zx.Runtime.Tests.Waits;

/// <summary>A thread that waits, and is known to have begun.</summary>
internal sealed class Waiter
{
    private Waiter(Task<(ZxStatus Status, ZxSignals Observed)> result) => Result = result;

    public Task<(ZxStatus Status, ZxSignals Observed)> Result { get; }

    /// <summary>Starts a wait in the current process, and returns when the object has one observer more.</summary>
    public static Waiter Start(uint handle, ZxSignals signals) => Start(handle, signals, ZxTime.Infinite);

    /// <summary>The same, with a deadline: it may have passed when this returns.</summary>
    public static Waiter Start(uint handle, ZxSignals signals, ZxTime deadline)
    {
        Assert.True(HandleTable.TryFind(ZxProcess.Current, handle, out HandleView view));
        Dispatcher dispatcher = view.Dispatcher;
        int before = dispatcher.CountObservers();
        var result = Task.Factory.StartNew(
            () =>
            {
                ZxStatus status = SystemCalls.ObjectWaitOne(handle, signals, deadline, out ZxSignals observed);
                return (status, observed);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        SpinWait.SpinUntil(() => dispatcher.CountObservers() > before || result.IsCompleted);
        return new Waiter(result);
    }
}
