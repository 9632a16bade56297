using Zx.Kernel;

namespace Zx.Runtime.Tests.Jobs;

public sealed class JobPolicyTests : KernelTest
{
    private readonly uint _job;

    public JobPolicyTests() => _job = NewJob();

    public static TheoryData<JobPolicyCondition, Func<ZxStatus>> Creations => new()
    {
        { JobPolicyCondition.NewSocket, () => SystemCalls.SocketCreate(0, out _, out _) },
        { JobPolicyCondition.NewEvent, () => SystemCalls.EventCreate(0, out _) },
        { JobPolicyCondition.NewEventPair, () => SystemCalls.EventPairCreate(0, out _, out _) },
        { JobPolicyCondition.NewPort, () => SystemCalls.PortCreate(0, out _) },
        { JobPolicyCondition.NewTimer, () => SystemCalls.TimerCreate(0, 0, out _) },
        { JobPolicyCondition.NewChannel, () => SystemCalls.ChannelCreate(0, out _, out _) },
    };

    [Theory]
    [MemberData(nameof(Creations))]
    public void A_denied_creation_is_denied(JobPolicyCondition condition, Func<ZxStatus> create)
    {
        Ok(Set(new JobPolicyEntry(condition, JobPolicyAction.Deny)));
        Assert.Equal(ZxStatus.AccessDenied, In(_job, create));
        Ok(create());
    }

    [Theory]
    [MemberData(nameof(Creations))]
    public void Any_means_every_kind(JobPolicyCondition condition, Func<ZxStatus> create)
    {
        Ok(Set(new(JobPolicyCondition.NewAny, JobPolicyAction.Kill), new(condition, JobPolicyAction.Allow)));
        Ok(In(_job, create));
        Func<ZxStatus> other = condition == JobPolicyCondition.NewEvent
            ? () => SystemCalls.PortCreate(0, out _)
            : () => SystemCalls.EventCreate(0, out _);
        Assert.Equal(ZxStatus.AccessDenied, In(_job, other));
    }

    [Fact]
    public void The_policy_comes_before_or_after_the_options_as_in_the_kernel()
    {
        Ok(Set(new JobPolicyEntry(JobPolicyCondition.NewAny, JobPolicyAction.Deny)));
        Assert.Equal(ZxStatus.AccessDenied, In(_job, () => SystemCalls.SocketCreate(8, out _, out _)));
        Assert.Equal(ZxStatus.AccessDenied, In(_job, () => SystemCalls.PortCreate(2, out _)));
        Assert.Equal(ZxStatus.InvalidArgs, In(_job, () => SystemCalls.EventCreate(1, out _)));
        Assert.Equal(ZxStatus.NotSupported, In(_job, () => SystemCalls.EventPairCreate(1, out _, out _)));
        Assert.Equal(ZxStatus.InvalidArgs, In(_job, () => SystemCalls.ChannelCreate(1, out _, out _)));
        Assert.Equal(ZxStatus.InvalidArgs, In(_job, () => SystemCalls.TimerCreate(0, 1, out _)));
        Assert.Equal(ZxStatus.AccessDenied, In(_job, () => SystemCalls.TimerCreate(3, 0, out _)));
    }

    [Fact]
    public void New_processes_can_be_forbidden()
    {
        Ok(Set(new JobPolicyEntry(JobPolicyCondition.NewProcess, JobPolicyAction.Deny)));
        using ZxProcess process = ProcessIn(_job);
        using ZxProcess.Scope scope = process.Enter();
        Assert.Equal(ZxStatus.AccessDenied, Assert.Throws<ZxException>(() => ZxProcess.Create("child")).Status);
    }

    [Fact]
    public void Setting_checks_in_the_kernels_order()
    {
        JobPolicyEntry[] one = [new(JobPolicyCondition.NewEvent, JobPolicyAction.Deny)];
        JobPolicyEntry[] many = [.. Enumerable.Repeat(one[0], 14)];
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.JobSetPolicy(Closed(), 0, 2, one));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.JobSetPolicy(Closed(), 2, 0, one));
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.JobSetPolicy(Closed(), 0, 0, []));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.JobSetPolicy(Closed(), 0, 0, one));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.JobSetPolicy(Event(), 0, 0, one));
        Assert.Equal(ZxStatus.OutOfRange, Set(many));
        using (ProcessIn(_job))
        {
            Assert.Equal(ZxStatus.BadState, Set(many));
        }

        Assert.Equal(ZxStatus.InvalidArgs, Set(new JobPolicyEntry((JobPolicyCondition)13, JobPolicyAction.Deny)));
        Assert.Equal(ZxStatus.NotSupported, Set(new JobPolicyEntry(JobPolicyCondition.NewEvent, (JobPolicyAction)8)));
    }

    [Fact]
    public void All_of_the_entries_hold_or_none()
    {
        Assert.Equal(ZxStatus.InvalidArgs, Set(new(JobPolicyCondition.NewEvent, JobPolicyAction.Deny), new((JobPolicyCondition)99, 0)));
        Ok(In(_job, () => SystemCalls.EventCreate(0, out _)));
    }

    [Fact]
    public void An_absolute_entry_may_not_contradict_the_job_and_a_relative_one_gives_way()
    {
        Ok(Set(new JobPolicyEntry(JobPolicyCondition.NewEvent, JobPolicyAction.Deny)));
        JobPolicyEntry[] allow = [new(JobPolicyCondition.NewEvent, JobPolicyAction.Allow)];
        Assert.Equal(ZxStatus.AlreadyExists, SystemCalls.JobSetPolicy(_job, (uint)JobPolicyOptions.Absolute, 0, allow));
        Ok(SystemCalls.JobSetPolicy(_job, (uint)JobPolicyOptions.Relative, 0, allow));
        Assert.Equal(ZxStatus.AccessDenied, In(_job, () => SystemCalls.EventCreate(0, out _)));
    }

    [Fact]
    public void A_job_below_starts_from_the_policy_above()
    {
        Ok(Set(new JobPolicyEntry(JobPolicyCondition.NewEvent, JobPolicyAction.Deny)));
        Ok(SystemCalls.JobCreate(_job, 0, out uint child));
        Assert.Equal(ZxStatus.AccessDenied, In(child, () => SystemCalls.EventCreate(0, out _)));
    }

    [Theory]
    [InlineData(JobPolicyAction.Exception, false)]
    [InlineData(JobPolicyAction.Exception | JobPolicyAction.Deny, true)]
    public void An_exception_is_raised_whether_or_not_it_is_denied(JobPolicyAction action, bool isDenied)
    {
        Ok(Set(new JobPolicyEntry(JobPolicyCondition.NewEvent, action)));
        using ZxProcess process = ProcessIn(_job);
        var raised = new List<(JobPolicyCondition, JobPolicyAction, uint)>();
        process.PolicyApplied += (_, e) => raised.Add((e.Condition, e.Action, e.Handle));
        using ZxProcess.Scope scope = process.Enter();

        Assert.Equal(isDenied ? ZxStatus.AccessDenied : ZxStatus.Ok, SystemCalls.EventCreate(0, out _));

        Assert.Equal([(JobPolicyCondition.NewEvent, action, 0u)], raised);
    }

    [Fact]
    public void Every_lookup_that_fails_is_told_of()
    {
        Ok(Set(new JobPolicyEntry(JobPolicyCondition.BadHandle, JobPolicyAction.Exception)));
        using ZxProcess process = ProcessIn(_job);
        var raised = new List<uint>();
        process.PolicyApplied += (_, e) => raised.Add(e.Handle);
        using ZxProcess.Scope scope = process.Enter();
        uint bad = Closed();

        Assert.Equal(ZxStatus.BadHandle, SystemCalls.HandleClose(bad));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.HandleReplace(bad, ZxRights.None, out _));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.SocketShare(bad, bad));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ObjectWaitOne(bad, ZxSignals.None, ZxTime.Poll, out _));
        Assert.Equal([bad, bad, bad, bad, bad], raised);

        // To ask whether it is one is no mistake, nor is closing nothing.
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.ObjectGetInfo(bad, (uint)ZxInfoTopic.HandleValid, default, out _, out _));
        Ok(SystemCalls.HandleClose(0));
        Ok(SystemCalls.HandleCloseMany([0, 0]));
        Assert.Equal(5, raised.Count);
    }

    [Fact]
    public void A_job_counts_its_processes_and_jobs()
    {
        const ZxSignals Empty = ZxSignals.JobNoProcesses | ZxSignals.JobNoJobs;
        Assert.Equal(Empty, SignalsOf(_job));
        ZxProcess process = ProcessIn(_job);
        Assert.Equal(ZxSignals.JobNoJobs, SignalsOf(_job));
        process.Dispose();
        Assert.Equal(Empty, SignalsOf(_job));
        Ok(SystemCalls.JobCreate(_job, 0, out uint child));
        Assert.Equal(ZxSignals.JobNoProcesses, SignalsOf(_job));
        process = ProcessIn(child);
        Close(child);
        Assert.Equal(ZxSignals.JobNoProcesses, SignalsOf(_job));
        process.Dispose();
        Assert.Equal(Empty, SignalsOf(_job));
    }

    [Fact]
    public void A_job_without_handles_has_new_ones_as_long_as_a_process_is_in_it()
    {
        ulong koid = Basic(_job).Koid;
        using ZxProcess process = ProcessIn(_job);
        Assert.Equal(1u, HandleCount(_job));
        Close(_job);

        uint opened = process.OpenJob().Raw;
        Assert.Equal((koid, 1u), (Basic(opened).Koid, HandleCount(opened)));
        Assert.Equal(ZxSignals.JobNoJobs, SignalsOf(opened));
        Close(opened);

        process.Dispose();
        Assert.Equal(ZxStatus.BadHandle, Assert.Throws<ZxException>(() => process.OpenJob()).Status);
    }

    [Fact]
    public void A_process_that_has_ended_with_its_job_makes_no_other()
    {
        using ZxProcess process = ProcessIn(_job);
        Close(_job);
        using ZxProcess.Scope scope = process.Enter();
        process.Dispose();
        Assert.Equal(ZxStatus.BadState, Assert.Throws<ZxException>(() => ZxProcess.Create("late")).Status);
    }

    [Fact]
    public void A_job_is_made_below_another()
    {
        Assert.Equal(ZxStatus.InvalidArgs, SystemCalls.JobCreate(_job, 1, out _));
        Assert.Equal(ZxStatus.BadHandle, SystemCalls.JobCreate(Closed(), 0, out _));
        Assert.Equal(ZxStatus.AccessDenied, SystemCalls.JobCreate(Event(), 0, out _));
        Assert.Equal(0x3DFCFu, (uint)Basic(_job).Rights);
    }

    [Fact]
    public void A_process_is_made_in_a_job_alone_and_with_the_right()
    {
        Assert.Equal(ZxStatus.BadHandle, StatusOf(Closed()));
        Assert.Equal(ZxStatus.AccessDenied, StatusOf(Without(ZxRights.ManageProcess, NewJob())));
        Assert.Equal(ZxStatus.WrongType, StatusOf(Process.OpenHandle().Raw));

        static ZxStatus StatusOf(uint job) => Assert.Throws<ZxException>(() => ProcessIn(job)).Status;
    }

    private static uint NewJob()
    {
        using JobHandle<JobRights> root = ZxProcess.Current.OpenJob();
        return Job.Create(root).Raw;
    }

    private static ZxProcess ProcessIn(uint job) => ZxProcess.Create("in the job", JobHandle<JobRights>.FromRaw(job));

    private static ZxStatus In(uint job, Func<ZxStatus> call)
    {
        using ZxProcess process = ProcessIn(job);
        using ZxProcess.Scope scope = process.Enter();
        return call();
    }

    private ZxStatus Set(params JobPolicyEntry[] entries) => SystemCalls.JobSetPolicy(_job, 0, 0, entries);
}
