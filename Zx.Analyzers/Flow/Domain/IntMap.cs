namespace Zx.Analyzers.Flow;

/// <summary>An immutable map in two sorted arrays: worlds are small, are compared often, and share what does not change.</summary>
internal sealed class IntMap<TValue> : IEquatable<IntMap<TValue>>
    where TValue : class
{
    public static readonly IntMap<TValue> Empty = new([], []);

    private readonly int[] _keys;
    private readonly TValue[] _values;

    private IntMap(int[] keys, TValue[] values) => (_keys, _values) = (keys, values);

    public int Count => _keys.Length;

    public int KeyAt(int index) => _keys[index];

    public TValue ValueAt(int index) => _values[index];

    public bool ContainsKey(int key) => Array.BinarySearch(_keys, key) >= 0;

    public bool TryGet(int key, out TValue value)
    {
        int index = Array.BinarySearch(_keys, key);
        value = index >= 0 ? _values[index] : default!;
        return index >= 0;
    }

    public IntMap<TValue> Set(int key, TValue value)
    {
        int index = Array.BinarySearch(_keys, key);
        if (index >= 0)
        {
            if (IsSame(_values[index], value))
                return this;
            var replaced = (TValue[])_values.Clone();
            replaced[index] = value;
            return new(_keys, replaced);
        }

        index = ~index;
        var keys = new int[_keys.Length + 1];
        var values = new TValue[_keys.Length + 1];
        Array.Copy(_keys, keys, index);
        Array.Copy(_values, values, index);
        Array.Copy(_keys, index, keys, index + 1, _keys.Length - index);
        Array.Copy(_values, index, values, index + 1, _keys.Length - index);
        (keys[index], values[index]) = (key, value);
        return new(keys, values);
    }

    public IntMap<TValue> Remove(int key) => ContainsKey(key) ? Where(key, static (other, _, removed) => other != removed) : this;

    public IntMap<TValue> Where(Func<int, TValue, bool> keep) => Where(keep, static (key, value, test) => test(key, value));

    /// <summary>The entries that a test keeps; it is told what else it wants to know.</summary>
    public IntMap<TValue> Where<TArgument>(TArgument argument, Func<int, TValue, TArgument, bool> keep)
    {
        int kept = 0;
        for (int i = 0; i < _keys.Length; i++)
            kept += keep(_keys[i], _values[i], argument) ? 1 : 0;
        if (kept == _keys.Length)
            return this;
        if (kept == 0)
            return Empty;

        var keys = new int[kept];
        var values = new TValue[kept];
        for (int i = 0, next = 0; i < _keys.Length; i++)
        {
            if (keep(_keys[i], _values[i], argument))
                (keys[next], values[next++]) = (_keys[i], _values[i]);
        }

        return new(keys, values);
    }

    public IntMap<TValue> Select(Func<TValue, TValue> change)
    {
        var result = this;
        for (int i = 0; i < _keys.Length; i++)
            result = result.Set(_keys[i], change(_values[i]));
        return result;
    }

    public bool Equals(IntMap<TValue>? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || _keys.Length != other._keys.Length)
            return false;
        for (int i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] != other._keys[i] || !IsSame(_values[i], other._values[i]))
                return false;
        }

        return true;
    }

    private static bool IsSame(TValue left, TValue right) => ReferenceEquals(left, right) || left.Equals(right);

    public override bool Equals(object? obj) => Equals(obj as IntMap<TValue>);

    public override int GetHashCode()
    {
        int hash = _keys.Length;
        for (int i = 0; i < _keys.Length; i++)
            hash = unchecked((((hash * 31) + _keys[i]) * 31) + _values[i].GetHashCode());
        return hash;
    }
}
