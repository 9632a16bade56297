using Zx.Schedules;

namespace System.Threading;

/// <summary>Waits until another thread has written something: before that, looking again is of no use.</summary>
internal struct SpinWait
{
    public readonly void SpinOnce(int sleep1Threshold) => Step.AwaitWrite();
}
