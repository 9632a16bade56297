namespace Zx.Runtime.Tests.Model;

internal partial class Machine
{
    // One byte more than fits into a message.
    private const int LongestMessage = 65_537;

    protected abstract object CreateChannel(int place0, int place1, uint options);

    protected abstract object WriteMessage(int place, uint options, byte[] bytes, int[] sent);

    protected abstract object ReadMessage(int place, ChannelReadOptions options, int length, int[] received);

    private object MakeChannelCall(Operation operation) => operation.Call switch
    {
        Call.CreateChannel => CreateChannel(operation.First, operation.Next, MostlyZero(operation.Flags)),
        Call.WriteMessage => WriteMessage(
            operation.First,
            MostlyZero(operation.Flags),
            Data(LengthOfMessage(operation.Number), operation.Flags),
            SentBy(operation)),
        _ => ReadMessage(
            operation.First,
            (ChannelReadOptions)(operation.Flags % 9 / 4),
            LengthOfMessage(operation.Number),
            Operation.PlacesFrom(operation.Second, operation.Flags % 4)),
    };

    /// <summary>The places of the handles that a message takes along.</summary>
    protected static int[] SentBy(Operation operation) => Operation.PlacesFrom(operation.Second, operation.Flags % 4);

    private static int LengthOfMessage(int number) => number <= LongestMessage ? number : number % 5;

    // Options where there are none, and which are refused now and then.
    private static uint MostlyZero(int flags) => flags % 16 == 7 ? 1u : 0;
}
