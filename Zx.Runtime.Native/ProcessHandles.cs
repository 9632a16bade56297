using System.Runtime.InteropServices;

namespace Zx.Native;

/// <summary>
/// The handles that a C program has without having asked for them (<c>zircon/process.h</c>): each is made when it is first asked for,
/// is the same ever after, and belongs to the default process, as whatever C does.
/// </summary>
internal static class ProcessHandles
{
    private static readonly Lock Gate = new();
    private static uint s_self;
    private static uint s_job;

    [UnmanagedCallersOnly(EntryPoint = "zx_process_self")]
    public static uint Self() => Once(ref s_self, static () => ZxProcess.Current.OpenHandle().Raw);

    [UnmanagedCallersOnly(EntryPoint = "zx_job_default")]
    public static uint DefaultJob() => Once(ref s_job, static () => ZxProcess.Current.OpenJob().Raw);

    /// <returns>The handle; zero, the invalid handle, as long as the system has none left.</returns>
    private static uint Once(ref uint value, Func<uint> open)
    {
        lock (Gate)
        {
            try
            {
                return value == 0 ? value = open() : value;
            }
            catch (ZxException)
            {
                return 0;
            }
        }
    }
}
