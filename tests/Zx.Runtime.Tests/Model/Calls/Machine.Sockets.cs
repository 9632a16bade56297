namespace Zx.Runtime.Tests.Model;

internal partial class Machine
{
    protected abstract object CreateSocket(int place0, int place1, SocketOptions options);

    protected abstract object Write(int place, SocketWriteOptions options, byte[] data);

    protected abstract object Read(int place, SocketReadOptions options, int length);

    protected abstract object Share(int through, int shared);

    protected abstract object Accept(int place, int accepted);

    protected abstract object Shutdown(int place, SocketShutdownOptions options);

    protected abstract object SetThreshold(int place, ZxProperty property, int bytes);

    protected abstract object GetThreshold(int place, ZxProperty property);

    private object MakeSocketCall(Operation operation) => operation.Call switch
    {
        Call.CreateSocket => CreateSocket(operation.First, operation.Next, (SocketOptions)(operation.Flags % 9)),
        Call.Write => Write(operation.First, WriteOptions(operation.Flags), Data(operation.Number, operation.Flags)),
        Call.Read => Read(operation.First, (SocketReadOptions)(operation.Flags % 4 * 4), operation.Number),
        Call.Share => Share(operation.First, operation.Second),
        Call.Accept => Accept(operation.First, operation.Second),
        Call.Shutdown => Shutdown(operation.First, (SocketShutdownOptions)(operation.Flags % 5)),
        Call.SetThreshold => SetThreshold(operation.First, Threshold(operation.Flags), operation.Number),
        _ => GetThreshold(operation.First, Threshold(operation.Flags)),
    };

    private static SocketWriteOptions WriteOptions(int flags) =>
        flags % 5 == 0 ? SocketWriteOptions.Control : flags % 31 == 1 ? (SocketWriteOptions)8 : SocketWriteOptions.None;

    private static ZxProperty Threshold(int flags) => flags % 2 == 0 ? ZxProperty.SocketRxThreshold : ZxProperty.SocketTxThreshold;

    private static byte[] Data(int length, int first)
    {
        byte[] data = new byte[length];
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = (byte)(i + first);
        }

        return data;
    }
}
