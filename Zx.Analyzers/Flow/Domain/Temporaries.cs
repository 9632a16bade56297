namespace Zx.Analyzers.Flow;

/// <summary>The values of the operations of the statement being executed, the newest first: there are few, and the newest are asked for.</summary>
internal sealed class Temporaries
{
    public static readonly Temporaries Empty = new(-1, Value.Nothing, null);

    private readonly int _step;
    private readonly Value _value;
    private readonly Temporaries? _older;

    private Temporaries(int step, Value value, Temporaries? older) => (_step, _value, _older) = (step, value, older);

    public IEnumerable<Value> Values
    {
        get
        {
            for (var node = this; node._older is { } older; node = older)
                yield return node._value;
        }
    }

    /// <summary>The value of an operation, by its step; <see cref="Value.Nothing"/> for one that has none.</summary>
    public Value Of(int step)
    {
        for (var node = this; node._older is { } older; node = older)
        {
            if (node._step == step)
                return node._value;
        }

        return Value.Nothing;
    }

    public Temporaries With(int step, Value value) => new(step, value, this);

    public Temporaries Select(Func<Value, Value> change) => _older is null ? this : new(_step, change(_value), _older.Select(change));
}
