namespace Zx.Analyzers.Flow;

/// <summary>An immutable sorted set of small numbers: identities, or places of release.</summary>
internal sealed class IntSet : IEquatable<IntSet>
{
    public static readonly IntSet Empty = new([]);

    private readonly int[] _items;

    private IntSet(int[] items) => _items = items;

    public int Count => _items.Length;

    public int this[int index] => _items[index];

    public static IntSet Of(int item) => new([item]);

    public bool Contains(int item) => Array.BinarySearch(_items, item) >= 0;

    public bool Contains(IntSet other)
    {
        foreach (int item in other._items)
        {
            if (!Contains(item))
                return false;
        }

        return true;
    }

    public IntSet Union(IntSet other) =>
        ReferenceEquals(this, other) || other.Count == 0 ? this
        : Count == 0 ? other
        : Contains(other) ? this
        : new(_items.Union(other._items).OrderBy(item => item).ToArray());

    public IntSet Without(int item) => Contains(item) ? new(_items.Where(other => other != item).ToArray()) : this;

    /// <summary>The set with one item renamed.</summary>
    public IntSet Replace(int item, int by) =>
        !Contains(item) ? this : new(_items.Where(other => other != item && other != by).Append(by).OrderBy(other => other).ToArray());

    public bool Equals(IntSet? other) => other is not null && (ReferenceEquals(this, other) || _items.AsSpan().SequenceEqual(other._items));

    public override bool Equals(object? obj) => Equals(obj as IntSet);

    public override int GetHashCode() => _items.Aggregate(_items.Length, (hash, item) => unchecked((hash * 31) + item));
}
