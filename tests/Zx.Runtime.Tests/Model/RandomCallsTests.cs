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

        Operation.Program(CallsPerProgram).Sample(AssertSame, seed: Campaign.Seed, iter: Campaign.Programs(usual: 2000));

        Assert.Equal(before, HandleTable.LiveCount);
        Assert.Equal(PortEntryPool.Capacity, Packets.Count());
    }

    private static void AssertSame(Operation[] program)
    {
        var run = new ComparedRun(program);
        Assert.True(run.Difference is null, run.Difference is null ? null : run.Shortened().ToString());
    }
}
