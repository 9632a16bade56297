using Zx.Runtime.Tests.Model;

namespace Zx.Schedules.Scenarios;

/// <summary>Calls of the model, on handles by the places that hold them.</summary>
internal static class Calls
{
    // What the calls of the model take these numbers for.
    private const int SameRights = 5;
    private const int OneHandle = 1;
    private const int UserSignal = 4;
    private const int OnceUserSignal = 9;

    /// <summary>Makes a pair, whose second end goes into the place after the first.</summary>
    public static Operation Sockets(int first, SocketOptions options = SocketOptions.Stream) =>
        Of(Call.CreateSocket, first, flags: (int)options);

    public static Operation Channels(int first) => Of(Call.CreateChannel, first);

    public static Operation Event(int place) => Of(Call.CreateEvent, place);

    public static Operation Port(int place) => Of(Call.CreatePort, place, flags: 4);

    public static Operation Share(int through, int shared) => Of(Call.Share, through, shared);

    public static Operation Accept(int through, int into) => Of(Call.Accept, through, into);

    public static Operation Close(int place) => Of(Call.Close, place);

    public static Operation Duplicate(int place, int into) => Of(Call.Duplicate, place, into, flags: SameRights);

    public static Operation Write(int place, int length) => Of(Call.Write, place, number: length, flags: 2);

    public static Operation Read(int place, int length) => Of(Call.Read, place, number: length);

    public static Operation Shutdown(int place, SocketShutdownOptions options) => Of(Call.Shutdown, place, flags: (int)options);

    /// <summary>Writes a message with one handle.</summary>
    public static Operation Send(int through, int sent) => Of(Call.WriteMessage, through, sent, number: 3, flags: OneHandle);

    /// <summary>Reads a message with at most one handle.</summary>
    public static Operation Receive(int through, int into) => Of(Call.ReadMessage, through, into, number: 3, flags: OneHandle);

    /// <summary>Sets a signal that <see cref="WaitAsync"/> waits for.</summary>
    public static Operation Signal(int place) => Of(Call.Signal, place, flags: UserSignal);

    public static Operation SignalPeer(int place) => Of(Call.SignalPeer, place, flags: UserSignal);

    public static Operation WaitAsync(int source, int port) => Of(Call.WaitAsync, source, port, flags: OnceUserSignal);

    public static Operation CancelWaits(int port, int source) => Of(Call.CancelWaits, port, source, flags: OnceUserSignal);

    public static Operation TakePacket(int port) => Of(Call.TakePacket, port);

    private static Operation Of(Call call, int first, int second = 0, int number = 0, int flags = 0) =>
        new(call, first, second, number, flags);
}
