namespace Zx.Runtime.Tests.Model;

/// <summary>Makes calls, and keeps the handles that come out in places.</summary>
internal abstract class Machine
{
    /// <summary>Makes a call.</summary>
    /// <returns>Its answer: the status, and what else comes out but for handles.</returns>
    public object Run(Operation operation) => operation.Call switch
    {
        Call.CreateSocket => CreateSocket(operation.First, operation.Next, (SocketOptions)(operation.Flags % 8)),
        Call.CreateEvent => CreateEvent(operation.First),
        Call.CreateEventPair => CreateEventPair(operation.First, operation.Next),
        Call.Write or Call.WriteAgain => Write(operation.First, WriteOptions(operation.Flags), Data(operation)),
        Call.Read or Call.ReadAgain => Read(operation.First, (SocketReadOptions)(operation.Flags % 4 * 4), operation.Number),
        Call.Share or Call.ShareAgain => Share(operation.First, operation.Second),
        Call.Accept or Call.AcceptAgain => Accept(operation.First, operation.Second),
        Call.Shutdown => Shutdown(operation.First, (SocketShutdownOptions)(operation.Flags % 5)),
        Call.SetThreshold => SetThreshold(
            operation.First, operation.Flags % 2 == 0 ? ZxProperty.SocketRxThreshold : ZxProperty.SocketTxThreshold, operation.Number),
        Call.Signal => Signal(operation.First, Clear(operation.Flags), Set(operation.Flags)),
        Call.SignalPeer => SignalPeer(operation.First, Clear(operation.Flags), Set(operation.Flags)),
        Call.CountHandles => CountHandles(operation.First),
        Call.Close => Close(operation.First),
        Call.Duplicate => Duplicate(operation.First, Requested(operation.Flags), operation.Second),
        _ => Replace(operation.First, Requested(operation.Flags)),
    };

    /// <summary>The signals of what a place holds; null for a dead handle.</summary>
    public abstract ZxSignals? SignalsOf(int place);

    protected abstract object CreateSocket(int place0, int place1, SocketOptions options);

    protected abstract object CreateEvent(int place);

    protected abstract object CreateEventPair(int place0, int place1);

    protected abstract object Write(int place, SocketWriteOptions options, byte[] data);

    protected abstract object Read(int place, SocketReadOptions options, int length);

    protected abstract object Share(int through, int shared);

    protected abstract object Accept(int place, int accepted);

    protected abstract object Shutdown(int place, SocketShutdownOptions options);

    protected abstract object SetThreshold(int place, ZxProperty property, int bytes);

    protected abstract object Signal(int place, ZxSignals clear, ZxSignals set);

    protected abstract object SignalPeer(int place, ZxSignals clear, ZxSignals set);

    protected abstract object CountHandles(int place);

    protected abstract object Close(int place);

    protected abstract object Duplicate(int place, ZxRights rights, int duplicate);

    protected abstract object Replace(int place, ZxRights rights);

    private static SocketWriteOptions WriteOptions(int flags) =>
        flags % 5 == 0 ? SocketWriteOptions.Control : flags % 31 == 1 ? (SocketWriteOptions)8 : SocketWriteOptions.None;

    private static byte[] Data(Operation operation)
    {
        byte[] data = new byte[operation.Number];
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = (byte)(i + operation.Flags);
        }

        return data;
    }

    private static ZxSignals Clear(int flags) => (ZxSignals)((uint)(flags % 4) << 24);

    private static ZxSignals Set(int flags) => flags % 17 == 0 ? ZxSignals.SocketReadable : (ZxSignals)((uint)(flags / 4 % 4) << 24);

    private static ZxRights Requested(int flags) => (flags % 6) switch
    {
        0 => ZxRights.SameRights,
        1 => ZxRights.Read | ZxRights.Wait | ZxRights.Duplicate,
        2 => ZxRights.Write | ZxRights.Transfer,
        3 => ZxRights.Execute,
        4 => ZxRights.SameRights | ZxRights.Read,
        _ => (ZxRights)0xF0CF,
    };
}
