using Zx.Kernel;

namespace Zx.Runtime.Tests.Sockets;

/// <summary>The eleven rows of the share check: what each answers, in which order, and what becomes of the shared handle.</summary>
public sealed class ShareRowTests : KernelTest
{
    private static readonly Dictionary<int, ZxStatus> StatusOfRow = new()
    {
        [1] = ZxStatus.BadHandle,
        [2] = ZxStatus.AccessDenied,
        [3] = ZxStatus.WrongType,
        [4] = ZxStatus.BadHandle,
        [5] = ZxStatus.AccessDenied,
        [6] = ZxStatus.WrongType,
        [7] = ZxStatus.BadState,
        [8] = ZxStatus.NotSupported,
        [9] = ZxStatus.PeerClosed,
        [10] = ZxStatus.ShouldWait,
    };

    // Faults that one pair of handles cannot have both: what is no socket has no queue and is not paired.
    private static readonly HashSet<(int, int)> Exclusive =
        [(1, 2), (1, 3), (3, 8), (3, 9), (3, 10), (4, 5), (4, 6), (4, 7), (6, 7), (8, 10), (1, 8), (1, 9), (1, 10)];

    public static TheoryData<int> FailingRows => [.. StatusOfRow.Keys];

    public static TheoryData<int, int> PairsOfRows
    {
        get
        {
            var pairs = new TheoryData<int, int>();
            foreach (int earlier in StatusOfRow.Keys)
            {
                foreach (int later in StatusOfRow.Keys.Where(row => row > earlier && !Exclusive.Contains((earlier, row))))
                {
                    pairs.Add(earlier, later);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(FailingRows))]
    public void A_failing_row_answers_its_status_and_destroys_the_shared_handle(int row) => CheckFailure(row);

    [Theory]
    [MemberData(nameof(PairsOfRows))]
    public void Of_two_faults_the_earlier_row_answers(int earlier, int later) => CheckFailure(earlier, later);

    [Fact]
    public void Row_11_queues_the_handle_as_it_is()
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        (uint b0, uint b1) = Sockets();
        b0 = Without(ZxRights.Write | ZxRights.Duplicate, b0);
        (ulong koid, ZxRights rights, _, _, _) = Basic(b0);

        Ok(SystemCalls.SocketShare(a0, b0));

        Assert.False(IsValid(b0));
        Assert.False(SignalsOf(b1).HasFlag(ZxSignals.SocketPeerClosed));
        Ok(SystemCalls.SocketAccept(a1, out uint accepted));
        Assert.Equal((koid, rights), (Basic(accepted).Koid, Basic(accepted).Rights));
        Assert.Equal(1u, HandleCount(accepted));
    }

    [Fact]
    public void The_same_value_twice_is_consumed_and_refused()
    {
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);

        Assert.Equal(ZxStatus.BadState, SystemCalls.SocketShare(a0, a0));

        Assert.False(IsValid(a0));
        Assert.True(SignalsOf(a1).HasFlag(ZxSignals.SocketPeerClosed));
    }

    [Fact]
    public void A_duplicate_of_the_same_end_is_refused_before_a_missing_queue()
    {
        (uint b0, uint b1) = Sockets();

        Assert.Equal(ZxStatus.BadState, SystemCalls.SocketShare(b0, Duplicate(b0)));
        Assert.True(IsValid(b0));
        Assert.Equal(ZxStatus.BadState, SystemCalls.SocketShare(b0, b1));
        Assert.False(IsValid(b1));
        Assert.True(SignalsOf(b0).HasFlag(ZxSignals.SocketPeerClosed));
    }

    [Fact]
    public void A_socket_that_can_share_is_refused_before_a_missing_queue()
    {
        (uint b0, _) = Sockets();
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);

        Assert.Equal(ZxStatus.BadState, SystemCalls.SocketShare(b0, a0));
        Assert.True(SignalsOf(a1).HasFlag(ZxSignals.SocketPeerClosed));
    }

    [Fact]
    public void Only_the_shared_handle_is_destroyed_and_its_duplicates_live()
    {
        (uint a0, _) = Sockets(SocketOptions.HasAccept);
        (uint b0, uint b1) = Sockets();
        (uint c0, uint c1) = Sockets();
        uint kept = Duplicate(b0);
        Ok(SystemCalls.SocketShare(a0, c0));

        Assert.Equal(ZxStatus.ShouldWait, SystemCalls.SocketShare(a0, b0));

        Assert.False(IsValid(b0));
        Assert.False(SignalsOf(b1).HasFlag(ZxSignals.SocketPeerClosed));
        Assert.Equal(1u, HandleCount(kept));
        Assert.False(SignalsOf(c1).HasFlag(ZxSignals.SocketPeerClosed));
    }

    [Fact]
    public void What_is_not_a_socket_is_consumed_too()
    {
        (uint b0, _) = Sockets();
        (uint near, uint far) = EventPair();

        Assert.Equal(ZxStatus.WrongType, SystemCalls.SocketShare(b0, near));

        Assert.False(IsValid(near));
        Assert.Equal(ZxSignals.EventPairPeerClosed, SignalsOf(far));
    }

    private void CheckFailure(params int[] rows)
    {
        (uint handle, uint shared, uint? witness) = Arrange(rows);
        bool handleWasValid = IsValid(handle);
        int handles = Process.Handles.Count;

        Assert.Equal(StatusOfRow[rows.Min()], SystemCalls.SocketShare(handle, shared));

        Assert.Equal(handleWasValid, IsValid(handle));
        Assert.False(IsValid(shared));
        Assert.Equal(handles - (witness is null ? 0 : 1), Process.Handles.Count);
        if (witness is { } other)
        {
            // The bit is the same for sockets and event pairs.
            Assert.True(SignalsOf(other).HasFlag(ZxSignals.SocketPeerClosed));
        }
    }

    /// <summary>Makes a call that fails at some rows, with the other end of the shared object to see whether it dies.</summary>
    private static (uint Handle, uint Shared, uint? Witness) Arrange(int[] rows)
    {
        (uint handle, uint far) = Sockets(rows.Contains(8) ? SocketOptions.Stream : SocketOptions.HasAccept);
        if (rows.Contains(10))
        {
            Ok(SystemCalls.SocketShare(handle, Sockets().Near));
        }

        if (rows.Contains(9))
        {
            Close(far);
        }

        if (rows.Contains(3))
        {
            handle = EventWith(ZxRights.Write | ZxRights.Wait | ZxRights.Transfer);
        }

        if (rows.Contains(2))
        {
            handle = Without(ZxRights.Write, handle);
        }

        if (rows.Contains(1))
        {
            handle = Closed();
        }

        if (rows.Contains(4))
        {
            return (handle, Closed(), null);
        }

        (uint shared, uint witness) = rows.Contains(6) ? EventPair() : Sockets(rows.Contains(7) ? SocketOptions.HasAccept : SocketOptions.Stream);
        return (handle, rows.Contains(5) ? Without(ZxRights.Transfer, shared) : shared, witness);
    }
}
