using System.Diagnostics.Tracing;

namespace Zx.Kernel;

/// <summary>What happens to handles, for <c>dotnet-trace</c> and other listeners.</summary>
[EventSource(Name = "Zx-Runtime")]
internal sealed class ZxEventSource : EventSource
{
    public static ZxEventSource Log { get; } = new();

    private ZxEventSource()
    {
    }

    /// <summary>A socket was shared.</summary>
    [Event(1, Level = EventLevel.Informational, Message = "Socket {1} was shared through {0}")]
    public void Shared(long throughKoid, long sharedKoid) => WriteEvent(1, throughKoid, sharedKoid);

    /// <summary>A shared socket was accepted.</summary>
    [Event(2, Level = EventLevel.Informational, Message = "Socket {1} was accepted from {0}")]
    public void Accepted(long throughKoid, long acceptedKoid) => WriteEvent(2, throughKoid, acceptedKoid);

    /// <summary>A process ended, with handles that it had not closed.</summary>
    [Event(3, Level = EventLevel.Informational, Message = "Process {0} (koid {1}) ended with {2} handles open")]
    public void ProcessEnded(string name, long koid, int openHandles) => WriteEvent(3, name, koid, openHandles);

    /// <summary>A policy was applied.</summary>
    [Event(4, Level = EventLevel.Warning, Message = "The policy of process koid {0} applied to condition {1}")]
    public void PolicyApplied(long processKoid, int condition) => WriteEvent(4, processKoid, condition);
}
