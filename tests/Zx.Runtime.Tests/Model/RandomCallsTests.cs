using CsCheck;

namespace Zx.Runtime.Tests.Model;

/// <summary>Random sequences of calls give what a small model of the specification gives.</summary>
[Collection(Alone.Name)]
public sealed class RandomCallsTests
{
    private const int CallsPerProgram = 100;

    [Fact]
    public void Calls_in_any_order_answer_as_the_model_does() =>
        Operation.Any.Array[CallsPerProgram].Sample(AssertSame, seed: Campaign.Seed, iter: Campaign.Programs(usual: 2000));

    private static void AssertSame(Operation[] program)
    {
        var run = new ComparedRun(program);
        Assert.True(run.Difference is null, run.Difference is null ? null : run.Shortened().ToString());
    }
}
