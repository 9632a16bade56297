namespace Zx.Analyzers.Tests.RandomPrograms;

public enum Life
{
    Live,
    Released,
    Invalid,

    /// <summary>It has gone wrong on this run: nothing more is said of it.</summary>
    Settled,
}

/// <summary>One handle in one run.</summary>
/// <param name="Life">What has become of it.</param>
/// <param name="Origin">The expression that made it, by number; -1 for what was there on entry.</param>
/// <param name="IsZero">Whether its value is that of the invalid handle; null where nobody has asked.</param>
/// <param name="WasGone">Whether it was gone when the running function was called.</param>
/// <param name="Argument">Which argument of the running call it is, or -1.</param>
/// <param name="GoneAtCreation">The lambdas that were made after it was gone, a bit each.</param>
public readonly record struct HandleState(Life Life, int Origin, bool? IsZero, bool WasGone = false, int Argument = -1, int GoneAtCreation = 0)
{
    /// <summary>Whether the running method got it and has to see to its release.</summary>
    public bool IsOwned => Life == Life.Live && Origin >= 0;
}

/// <summary>What one run has made of every variable and handle at one point. Two runs in equal states go on alike.</summary>
public sealed class State : IEquatable<State>
{
    /// <summary>The value of a variable that is not in scope.</summary>
    public const int Absent = -1;

    /// <summary>The value of a variable whose choice has not mattered yet.</summary>
    public const int Open = -2;

    private readonly int[] _values;
    private readonly HandleState[] _handles;

    public State(int slots)
        : this(Enumerable.Repeat(Absent, slots).ToArray(), [], 0)
    {
    }

    private State(int[] values, HandleState[] handles, ulong lost) => (_values, _handles, Lost) = (values, handles, lost);

    /// <summary>The origins of which a handle has been lost: live, and in no variable any more.</summary>
    public ulong Lost { get; }

    public IReadOnlyList<HandleState> Handles => _handles;

    public int this[Variable variable] => _values[variable.Slot];

    public State With(Variable variable, int value)
    {
        var values = (int[])_values.Clone();
        values[variable.Slot] = value;
        return new(values, _handles, Lost);
    }

    public State With(int handle, HandleState state)
    {
        var handles = (HandleState[])_handles.Clone();
        handles[handle] = state;
        return new(_values, handles, Lost);
    }

    public State WithHandles(Func<HandleState, HandleState> change) => new(_values, Array.ConvertAll(_handles, handle => change(handle)), Lost);

    public State Add(HandleState handle, out int number)
    {
        number = _handles.Length;
        return new(_values, [.. _handles, handle], Lost);
    }

    public State Without(IEnumerable<Variable> variables)
    {
        var values = (int[])_values.Clone();
        foreach (var variable in variables)
            values[variable.Slot] = Absent;
        return new(values, _handles, Lost);
    }

    /// <summary>The same state without the handles that no variable holds, the others in the order of the variables.</summary>
    /// <param name="handleSlots">Whether a slot holds a handle.</param>
    public State Normalize(IReadOnlyList<bool> handleSlots)
    {
        var values = (int[])_values.Clone();
        var order = new List<int>();
        for (int slot = 0; slot < values.Length; slot++)
        {
            if (!handleSlots[slot] || values[slot] < 0)
                continue;
            int known = order.IndexOf(values[slot]);
            if (known < 0)
            {
                known = order.Count;
                order.Add(values[slot]);
            }

            values[slot] = known;
        }

        ulong lost = Lost;
        for (int handle = 0; handle < _handles.Length; handle++)
        {
            if (_handles[handle].IsOwned && !order.Contains(handle))
                lost |= 1UL << _handles[handle].Origin;
        }

        return new(values, [.. order.Select(handle => _handles[handle])], lost);
    }

    public bool Equals(State? other) => other is not null && Lost == other.Lost && _values.AsSpan().SequenceEqual(other._values) && _handles.AsSpan().SequenceEqual(other._handles);

    public override bool Equals(object? obj) => Equals(obj as State);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Lost);
        foreach (int value in _values)
            hash.Add(value);
        foreach (var handle in _handles)
            hash.Add(handle);
        return hash.ToHashCode();
    }
}
