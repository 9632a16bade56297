using CsCheck;
using Zx.Kernel;

namespace Zx.Runtime.Tests.Model;

/// <summary>Random sequences of calls give what a small model of the specification gives.</summary>
[Collection(Alone.Name)]
public sealed class RandomCallsTests
{
    private const int CallsPerProgram = 100;

    [Fact]
    public void Calls_in_any_order_answer_as_the_model_does_and_leave_nothing_behind()
    {
        int before = HandleTable.LiveCount;

        Operation.Any.Array[CallsPerProgram].Sample(AssertSame, seed: Campaign.Seed, iter: Campaign.Programs(usual: 2000));

        Assert.Equal(before, HandleTable.LiveCount);
        Assert.Equal(PortEntryPool.Capacity, CountPackets());
    }

    private static void AssertSame(Operation[] program)
    {
        var run = new ComparedRun(program);
        Assert.True(run.Difference is null, run.Difference is null ? null : run.Shortened().ToString());
    }

    // As many as the system has, if none is lost.
    private static int CountPackets()
    {
        using var process = ZxProcess.Create("packets");
        using ZxProcess.Scope scope = process.Enter();
        int count = 0;
        ZxStatus status = ZxStatus.Ok;
        while (status != ZxStatus.NoMemory)
        {
            SystemCalls.PortCreate(0, out uint port).ThrowIfError();
            for (status = ZxStatus.Ok; status == ZxStatus.Ok; count += status == ZxStatus.Ok ? 1 : 0)
            {
                status = SystemCalls.PortQueue(port, new PortPacket(key: 0));
            }
        }

        return count;
    }
}
