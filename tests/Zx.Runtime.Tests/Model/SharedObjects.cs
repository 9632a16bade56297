using CsCheck;

namespace Zx.Runtime.Tests.Model;

/// <summary>Random programs for two threads, which share two sockets, a channel, an event and a port, and have handles of their own.</summary>
internal static class SharedObjects
{
    private const int CallsPerThread = 4;

    private const int Port = 8;
    private const int Event = 9;

    // Both threads use the first places, and neither closes what is there: a call that has looked a handle up goes on though the
    // handle is closed meanwhile, as in the kernel. What a thread has in places of its own it may close, replace, share and send.
    private static readonly int[] Sockets = [0, 1];
    private static readonly int[] Channels = [2, 3];
    private static readonly int[][] Own = [[4, 6], [5, 7]];

    private static readonly Operation[] Setup =
    [
        new(Call.CreateSocket, First: 0, Second: 0, Number: 0, Flags: (int)(SocketOptions.HasAccept | SocketOptions.HasControl)),
        new(Call.CreateChannel, First: 2, Second: 0, Number: 0, Flags: 0),
        new(Call.CreateSocket, First: 4, Second: 0, Number: 0, Flags: (int)SocketOptions.Stream),
        new(Call.Duplicate, First: 4, Second: 6, Number: 0, Flags: 5),
        new(Call.CreateEvent, First: 7, Second: 0, Number: 0, Flags: 0),
        new(Call.CreatePort, First: Port, Second: 0, Number: 0, Flags: 4),
        new(Call.CreateEvent, First: Event, Second: 0, Number: 0, Flags: 0),

        // The one wait there is: the packets of several would come one by one, and the other thread could get in between.
        new(Call.WaitAsync, First: Event, Second: Port, Number: 0, Flags: 13),
    ];

    /// <summary>Any two programs.</summary>
    public static Gen<ConcurrentPrograms> Programs { get; } =
        Gen.Select(CallsOf(0), CallsOf(1)).Select((first, second) => new ConcurrentPrograms(Setup, [first, second]));

    // Calls that create are left out, and so is counting handles: while one is replaced both are there for a moment, as in the kernel.
    // So is what is done to several things one after the other: messages with two handles, waits for several objects, floods of packets.
    private static Gen<Operation[]> CallsOf(int thread) => Gen.OneOf(
        Operation.On(
            [Call.Write, Call.Read, Call.Share, Call.Accept, Call.Shutdown, Call.SetThreshold, Call.GetThreshold, Call.Signal, Call.SignalPeer],
            [.. Sockets, .. Own[thread]],
            Own[thread]),
        Operation.On([Call.WriteMessage, Call.ReadMessage], Channels, Own[thread]).Where(operation => operation.Flags % 4 < 2),
        Operation.On([Call.QueuePacket, Call.TakePacket, Call.CancelWaits], [Port], [Event]).Where(operation => operation.Number < 1024),
        Operation.On([Call.Signal], [Event], Own[thread]),
        Operation.On([Call.Duplicate], [.. Sockets, .. Channels, .. Own[thread]], Own[thread]),
        Operation.On([Call.Close, Call.Replace], Own[thread], Own[thread])).Array[CallsPerThread];
}
