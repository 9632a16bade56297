using Controlled = Microsoft.Coyote.Rewriting.Types.Threading.Thread;

namespace System.Threading;

/// <summary>Runs every work item on a thread of its own.</summary>
internal static class ThreadPool
{
    public static bool UnsafeQueueUserWorkItem(IThreadPoolWorkItem item, bool preferLocal)
    {
        Interlocked.MemoryBarrier();
        Controlled.Start(Controlled.Create(item.Execute));
        return true;
    }
}
