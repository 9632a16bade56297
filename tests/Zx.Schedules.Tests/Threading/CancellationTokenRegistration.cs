extern alias framework;

using Microsoft.Coyote.Runtime;
using Registration = framework::System.Threading.CancellationTokenRegistration;

namespace System.Threading;

/// <summary>A registration whose disposal lets others have their turn while the callback runs.</summary>
internal readonly struct CancellationTokenRegistration(Registration registration) : IDisposable
{
    public static implicit operator CancellationTokenRegistration(Registration registration) => new(registration);

    /// <summary>Waits for the callback if it is running, as the framework's own does.</summary>
    public void Dispose()
    {
        Interlocked.MemoryBarrier();
        Registration copy = registration;
        Operation.PauseUntil(() => copy.DisposeAsync().IsCompleted);
    }
}
