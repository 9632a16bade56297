using Controlled = Microsoft.Coyote.Rewriting.Types.Threading.Monitor;

namespace System.Threading;

/// <summary>What <c>lock</c> means. Whoever has to wait has no turn until the wait is over.</summary>
internal static class Monitor
{
    public static void Enter(object gate, ref bool isTaken)
    {
        Interlocked.MemoryBarrier();
        Controlled.Enter(gate, ref isTaken);
    }

    public static void Exit(object gate)
    {
        Interlocked.MemoryBarrier();
        Controlled.Exit(gate);
    }

    public static void Pulse(object gate) => Controlled.Pulse(gate);

    public static bool Wait(object gate, int milliseconds) => Controlled.Wait(gate, milliseconds);
}
