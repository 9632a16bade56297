using CsCheck;

namespace Zx.Runtime.Tests.Model;

/// <summary>Random sequences of calls give what a small model of the specification gives.</summary>
[Collection(Alone.Name)]
public sealed class RandomCallsTests
{
    private const int CallsPerProgram = 100;

    [Fact]
    public void Calls_in_any_order_answer_as_the_model_does() =>
        Operation.Any.Array[CallsPerProgram].Sample(Compare, seed: Campaign.Seed, iter: Campaign.Programs(usual: 3000));

    private static void Compare(Operation[] program)
    {
        var model = new ModelMachine();
        using var runtime = new RuntimeMachine();
        foreach (Operation operation in program)
        {
            object expected = model.RunWhole(operation);
            object actual = runtime.Run(operation);
            Assert.True(expected.Equals(actual), $"{operation}: expected {expected}, got {actual}");
            for (int place = 0; place < Operation.Places; place++)
            {
                Assert.True(
                    model.SignalsOf(place) == runtime.SignalsOf(place),
                    $"{operation}: at {place} expected {(uint?)model.SignalsOf(place):X}, got {(uint?)runtime.SignalsOf(place):X}");
            }
        }

        Assert.Equal(0, runtime.CloseAll());
    }
}
