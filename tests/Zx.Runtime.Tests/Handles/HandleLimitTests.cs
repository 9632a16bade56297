using Zx.Kernel;

namespace Zx.Runtime.Tests.Handles;

/// <summary>Takes all handles of the system.</summary>
[Collection(Alone.Name)]
public sealed class HandleLimitTests : KernelTest
{
    [Fact]
    public void The_system_runs_out_of_handles_and_recovers()
    {
        uint @event = Event();
        (uint near, uint far) = EventPair();
        uint job = Job.Create(JobHandle<JobRights>.FromRaw(ZxProcess.Current.OpenJob().Raw)).Raw;
        (uint a0, uint a1) = Sockets(SocketOptions.HasAccept);
        Ok(SystemCalls.SocketShare(a0, Sockets().Near));
        var duplicates = new List<uint>();
        ZxStatus status;
        while ((status = SystemCalls.HandleDuplicate(@event, ZxRights.SameRights, out uint duplicate)) == ZxStatus.Ok)
        {
            duplicates.Add(duplicate);
        }

        Assert.Equal(ZxStatus.NoMemory, status);

        // What is queued belongs to no process, but counts.
        Assert.Equal(262_144 - 1, Process.Handles.Count);
        Assert.Equal((uint)duplicates.Count + 1, HandleCount(@event));
        Assert.Equal(ZxStatus.NoMemory, SystemCalls.EventCreate(0, out _));
        Assert.Equal(ZxStatus.NoMemory, SystemCalls.SocketCreate(0, out _, out _));
        Assert.Equal(ZxStatus.NoMemory, SystemCalls.EventPairCreate(0, out _, out _));

        // A job that could not be made is none of its parent's.
        Assert.Equal(ZxStatus.NoMemory, SystemCalls.JobCreate(job, 0, out _));
        Assert.Equal(ZxSignals.JobNoProcesses | ZxSignals.JobNoJobs, SignalsOf(job));

        // What is wrong with the arguments comes first.
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.HandleDuplicate(@event, ZxRights.Map, out _));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.SocketCreate(8, out _, out _));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.EventCreate(1, out _));
        Assert.Equal(ZxStatus.NotSupported, SystemCalls.EventPairCreate(1, out _, out _));

        // Accepting makes no handle.
        Ok(SystemCalls.SocketAccept(a1, out _));
        Assert.Equal(262_144, Process.Handles.Count);

        Close(duplicates[^1]);
        Assert.Equal(ZxStatus.NoMemory, SystemCalls.SocketCreate(0, out uint out0, out uint out1));
        Assert.Equal((0u, 0u), (out0, out1));
        duplicates[^1] = Event();
        Assert.Equal(ZxStatus.NoMemory, SystemCalls.HandleReplace(near, ZxRights.SameRights, out _));
        Assert.Equal(ZxSignals.EventPairPeerClosed, SignalsOf(far));

        Ok(SystemCalls.HandleCloseMany([.. duplicates]));
        Assert.Equal(1u, HandleCount(@event));
        Sockets();
    }
}
