namespace Zx.Runtime.Tests.Model;

/// <summary>A program, run on the model and on the runtime up to the first difference between them.</summary>
internal sealed class ComparedRun
{
    private readonly List<Operation> _done = [];

    public ComparedRun(IEnumerable<Operation> program)
    {
        var model = new ModelMachine();
        using var runtime = new RuntimeMachine();
        using IEnumerator<Operation> rest = program.GetEnumerator();
        while (Difference is null && rest.MoveNext())
        {
            Operation operation = model.Aim(rest.Current);
            if (!model.Traps(operation))
            {
                _done.Add(operation);
                Difference = Compare(operation, model, runtime);
            }
        }

        int left = runtime.CloseAll();
        Difference ??= left == 0 ? null : $"{left} handles are left.";
    }

    /// <summary>What is different after the last call; null if nothing is.</summary>
    public string? Difference { get; }

    /// <summary>A run that fails too, of a program from which no call can be left out.</summary>
    public ComparedRun Shortened()
    {
        for (int i = _done.Count - 1; i >= 0; i--)
        {
            var shorter = new ComparedRun([.. _done[..i], .. _done[(i + 1)..]]);
            if (shorter.Difference is not null)
            {
                return shorter.Shortened();
            }
        }

        return this;
    }

    public override string ToString() => $"{string.Join(Environment.NewLine, _done)}{Environment.NewLine}{Difference}";

    private static string? Compare(Operation operation, ModelMachine model, RuntimeMachine runtime)
    {
        object expected = model.RunWhole(operation);
        object actual = Answer(operation, runtime);
        if (!expected.Equals(actual))
        {
            return $"expected {expected}, got {actual}";
        }

        for (int place = 0; place < Operation.Places; place++)
        {
            if (model.SignalsOf(place) != runtime.SignalsOf(place))
            {
                return $"at {place} expected {(uint?)model.SignalsOf(place):X}, got {(uint?)runtime.SignalsOf(place):X}";
            }
        }

        return null;
    }

    // Whatever is thrown is a difference like any other, and its program is shortened as well.
    private static object Answer(Operation operation, RuntimeMachine runtime)
    {
        try
        {
            return runtime.Run(operation);
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }
}
