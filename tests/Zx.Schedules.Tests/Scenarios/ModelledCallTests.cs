using CsCheck;
using Zx.Runtime.Tests.Model;
using static Zx.Schedules.Scenarios.Calls;
using Choice = Microsoft.Coyote.Random.Generator;

namespace Zx.Schedules.Scenarios;

/// <summary>Whatever the schedule, the calls of two or three threads answer as the model does for some order of them.</summary>
public sealed class ModelledCallTests
{
    private const int RandomPrograms = 200;
    private const int RandomSchedules = 2000;

    private static readonly Dictionary<string, ConcurrentPrograms> Scenarios = new()
    {
        ["share, accept, close of the accepting end"] = new(
            [Sockets(0, SocketOptions.HasAccept), Sockets(2)],
            [[Share(0, 2)], [Accept(1, into: 4)], [Close(1)]]),
        ["share, accept, close of the sharing end"] = new(
            [Sockets(0, SocketOptions.HasAccept), Sockets(2)],
            [[Share(0, 2)], [Accept(1, into: 4)], [Close(0)]]),
        ["share, accept twice"] = new(
            [Sockets(0, SocketOptions.HasAccept), Sockets(2)],
            [[Share(0, 2)], [Accept(1, into: 4)], [Accept(1, into: 5)]]),
        ["accept of one, close of both ends"] = new(
            [Sockets(0, SocketOptions.HasAccept), Sockets(2), Share(0, 2)],
            [[Accept(1, into: 4)], [Close(0)], [Close(1)]]),
        ["share of one handle by two"] = new(
            [Sockets(0, SocketOptions.HasAccept), Sockets(2)],
            [[Share(0, 2)], [Share(0, 2)], [Accept(1, into: 4)]]),
        ["share of one handle both ways"] = new(
            [Sockets(0, SocketOptions.HasAccept), Sockets(2)],
            [[Share(0, 2)], [Share(1, 2)], [Close(0)]]),
        ["share, duplicate and close of one handle"] = new(
            [Sockets(0, SocketOptions.HasAccept), Sockets(2)],
            [[Share(0, 2)], [Duplicate(2, into: 4)], [Close(2)]]),
        ["share, write to the other end, close of the accepting end"] = new(
            [Sockets(0, SocketOptions.HasAccept), Sockets(2)],
            [[Share(0, 2)], [Write(3, 3)], [Close(1)]]),
        ["close by three"] = new([Sockets(0)], [[Close(0)], [Close(0)], [Close(0)]]),
        ["duplicate and close by two"] = new([Sockets(0)], [[Duplicate(0, into: 2)], [Close(0)], [Close(0)]]),
        ["duplicate, and close of another handle to the same"] = new(
            [Sockets(0), Duplicate(0, into: 2)],
            [[Duplicate(0, into: 3)], [Close(0)], [Close(2)]]),
        ["write, read, close"] = new([Sockets(0), Write(0, 2)], [[Write(0, 3)], [Read(1, 3)], [Close(0)]]),
        ["write, shutdown, read to the end"] = new(
            [Sockets(0)],
            [[Write(0, 3)], [Shutdown(0, SocketShutdownOptions.Write)], [Read(1, 2), Read(1, 2)]]),
        ["signal of the other end, close of both"] = new([Sockets(0)], [[SignalPeer(0)], [Close(0)], [Close(1)]]),
        ["send, receive, close of the receiving end"] = new(
            [Channels(0), Sockets(2)],
            [[Send(0, 2)], [Receive(1, into: 4)], [Close(1)]]),
        ["send, duplicate and close of one handle"] = new(
            [Channels(0), Sockets(2)],
            [[Send(0, 2)], [Duplicate(2, into: 4)], [Close(2)]]),
        ["receive, close of channels of which one is queued in the other, and its other end in it"] = new(
            [Channels(0), Channels(2), Send(0, 2), Send(3, 0)],
            [[Receive(1, into: 4)], [Close(1)], [Close(3)]]),
        ["signal, cancel, take"] = new(
            [Event(0), Port(1), WaitAsync(0, 1)],
            [[Signal(0)], [CancelWaits(1, 0)], [TakePacket(1)]]),
        ["wait, signal, close of the port"] = new([Event(0), Port(1)], [[WaitAsync(0, 1)], [Signal(0)], [Close(1)]]),
    };

    public static TheoryData<string> Names => [.. Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Calls_at_once_see_an_order(string name) => Explorer.Explore(() => Scenarios[name].AssertOrdered(Together.Run));

    [Fact]
    public void Random_programs_see_an_order()
    {
        ConcurrentPrograms[] programs = SharedObjects.Programs.Array[RandomPrograms].Single(_ => true, Campaign.Seed);
        Explorer.Explore(() => programs[Choice.Create().NextInteger(programs.Length)].AssertOrdered(Together.Run), RandomSchedules);
    }
}
