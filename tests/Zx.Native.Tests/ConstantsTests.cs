using System.Globalization;
using System.Text.RegularExpressions;

namespace Zx.Native.Tests;

/// <summary>The constants and records that C has by hand are those of the runtime.</summary>
public sealed partial class ConstantsTests
{
    private static readonly IReadOnlyDictionary<string, ulong> Constants = ReadConstants();

    public static TheoryData<string, ulong> Expected() => new()
    {
        { "ZX_SOCKET_READABLE", (ulong)ZxSignals.SocketReadable },
        { "ZX_SOCKET_WRITABLE", (ulong)ZxSignals.SocketWritable },
        { "ZX_SOCKET_PEER_CLOSED", (ulong)ZxSignals.SocketPeerClosed },
        { "ZX_SOCKET_PEER_WRITE_DISABLED", (ulong)ZxSignals.SocketPeerWriteDisabled },
        { "ZX_SOCKET_WRITE_DISABLED", (ulong)ZxSignals.SocketWriteDisabled },
        { "ZX_SOCKET_CONTROL_READABLE", (ulong)ZxSignals.SocketControlReadable },
        { "ZX_SOCKET_CONTROL_WRITABLE", (ulong)ZxSignals.SocketControlWritable },
        { "ZX_SOCKET_ACCEPT", (ulong)ZxSignals.SocketAccept },
        { "ZX_SOCKET_SHARE", (ulong)ZxSignals.SocketShare },
        { "ZX_SOCKET_READ_THRESHOLD", (ulong)ZxSignals.SocketReadThreshold },
        { "ZX_SOCKET_WRITE_THRESHOLD", (ulong)ZxSignals.SocketWriteThreshold },
        { "ZX_EVENT_SIGNALED", (ulong)ZxSignals.EventSignaled },
        { "ZX_EVENTPAIR_SIGNALED", (ulong)ZxSignals.EventPairSignaled },
        { "ZX_EVENTPAIR_PEER_CLOSED", (ulong)ZxSignals.EventPairPeerClosed },
        { "ZX_SIGNAL_HANDLE_CLOSED", (ulong)ZxSignals.HandleClosed },
        { "ZX_USER_SIGNAL_0", (ulong)ZxSignals.UserSignal0 },
        { "ZX_USER_SIGNAL_7", (ulong)ZxSignals.UserSignal7 },
        { "ZX_USER_SIGNAL_ALL", (ulong)ZxSignals.UserAll },
        { "ZX_SOCKET_DATAGRAM", (ulong)SocketOptions.Datagram },
        { "ZX_SOCKET_HAS_CONTROL", (ulong)SocketOptions.HasControl },
        { "ZX_SOCKET_HAS_ACCEPT", (ulong)SocketOptions.HasAccept },
        { "ZX_SOCKET_CONTROL", (ulong)SocketReadOptions.Control },
        { "ZX_SOCKET_PEEK", (ulong)SocketReadOptions.Peek },
        { "ZX_SOCKET_SHUTDOWN_WRITE", (ulong)SocketShutdownOptions.Write },
        { "ZX_SOCKET_SHUTDOWN_READ", (ulong)SocketShutdownOptions.Read },
        { "ZX_PROP_NAME", (ulong)ZxProperty.Name },
        { "ZX_PROP_SOCKET_RX_THRESHOLD", (ulong)ZxProperty.SocketRxThreshold },
        { "ZX_PROP_SOCKET_TX_THRESHOLD", (ulong)ZxProperty.SocketTxThreshold },
        { "ZX_INFO_HANDLE_VALID", (ulong)ZxInfoTopic.HandleValid },
        { "ZX_INFO_HANDLE_BASIC", (ulong)ZxInfoTopic.HandleBasic },
        { "ZX_INFO_HANDLE_COUNT", (ulong)ZxInfoTopic.HandleCount },
        { "ZX_INFO_SOCKET", (ulong)ZxInfoTopic.Socket },
        { "ZX_DEFAULT_SOCKET_RIGHTS", (ulong)RightsOf<SocketRights>.Mask },
        { "ZX_DEFAULT_EVENT_RIGHTS", (ulong)RightsOf<EventRights>.Mask },
        { "ZX_DEFAULT_EVENTPAIR_RIGHTS", (ulong)RightsOf<EventPairRights>.Mask },
        { "ZX_CHANNEL_READABLE", (ulong)ZxSignals.ChannelReadable },
        { "ZX_CHANNEL_WRITABLE", (ulong)ZxSignals.ChannelWritable },
        { "ZX_CHANNEL_PEER_CLOSED", (ulong)ZxSignals.ChannelPeerClosed },
        { "ZX_TIMER_SIGNALED", (ulong)ZxSignals.TimerSignaled },
        { "ZX_PROCESS_TERMINATED", (ulong)ZxSignals.ProcessTerminated },
        { "ZX_JOB_NO_PROCESSES", (ulong)ZxSignals.JobNoProcesses },
        { "ZX_JOB_NO_JOBS", (ulong)ZxSignals.JobNoJobs },
        { "ZX_WAIT_ASYNC_REPEATING", (ulong)WaitAsyncOptions.Repeating },
        { "ZX_PORT_BIND_TO_INTERRUPT", (ulong)PortOptions.BindToInterrupt },
        { "ZX_PORT_REPORTS_CLOSING", (ulong)PortOptions.ReportsClosing },
        { "ZX_PKT_TYPE_USER", (ulong)PortPacketType.User },
        { "ZX_PKT_TYPE_SIGNAL_ONE", (ulong)PortPacketType.SignalOnce },
        { "ZX_PKT_TYPE_SIGNAL_REP", (ulong)PortPacketType.SignalRepeating },
        { "ZX_CLOCK_MONOTONIC", (ulong)ZxClockId.Monotonic },
        { "ZX_TIMER_SLACK_LATE", (ulong)TimerOptions.SlackLate },
        { "ZX_CHANNEL_READ_MAY_DISCARD", (ulong)ChannelReadOptions.MayDiscard },
        { "ZX_JOB_POL_ABSOLUTE", (ulong)JobPolicyOptions.Absolute },
        { "ZX_POL_BAD_HANDLE", (ulong)JobPolicyCondition.BadHandle },
        { "ZX_POL_NEW_ANY", (ulong)JobPolicyCondition.NewAny },
        { "ZX_POL_NEW_SOCKET", (ulong)JobPolicyCondition.NewSocket },
        { "ZX_POL_NEW_PROCESS", (ulong)JobPolicyCondition.NewProcess },
        { "ZX_POL_ACTION_DENY", (ulong)JobPolicyAction.Deny },
        { "ZX_POL_ACTION_EXCEPTION", (ulong)JobPolicyAction.Exception },
        { "ZX_POL_ACTION_KILL", (ulong)JobPolicyAction.Kill },
        { "ZX_INFO_PROCESS_HANDLE_STATS", (ulong)ZxInfoTopic.ProcessHandleStats },
        { "ZX_DEFAULT_CHANNEL_RIGHTS", (ulong)RightsOf<ChannelRights>.Mask },
        { "ZX_DEFAULT_PORT_RIGHTS", (ulong)RightsOf<PortRights>.Mask },
        { "ZX_DEFAULT_TIMER_RIGHTS", (ulong)RightsOf<TimerRights>.Mask },
        { "ZX_DEFAULT_JOB_RIGHTS", (ulong)RightsOf<JobRights>.Mask },
        { "ZX_DEFAULT_PROCESS_RIGHTS", (ulong)RightsOf<ProcessRights>.Mask },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_constant_has_the_value_of_the_runtime(string name, ulong expected) => Assert.Equal(expected, Constants[name]);

    private static Dictionary<string, ulong> ReadConstants() => Define()
        .Matches(File.ReadAllText(Path.Combine(Repository.Root, "Zx.Runtime.Native", "include", "zircon", "objects.h")))
        .ToDictionary(
            match => match.Groups["name"].Value,
            match => match.Groups["hex"].Success
                ? ulong.Parse(match.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                : ulong.Parse(match.Groups["decimal"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"#define (?<name>ZX_\w+) (?:\(\(\w+\))?(?:0x(?<hex>[0-9A-Fa-f]+)|(?<decimal>\d+))u?\)?\n")]
    private static partial Regex Define();
}
