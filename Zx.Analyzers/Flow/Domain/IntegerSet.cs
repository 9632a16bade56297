namespace Zx.Analyzers.Flow;

/// <summary>
/// The values that something may have, as sorted disjoint ranges of integers. Bools, statuses, enums, numbers and nullness (null
/// is zero) all come down to it, so one algebra decides every condition.
/// </summary>
internal sealed class IntegerSet : IEquatable<IntegerSet>
{
    public static readonly IntegerSet All = new([(long.MinValue, long.MaxValue)]);
    public static readonly IntegerSet None = new([]);
    public static readonly IntegerSet Zero = Of(0);
    public static readonly IntegerSet NotZero = Zero.Complement();

    // A method that excludes case after case must not make every later step dearer.
    private const int MostRanges = 12;

    private const int MostFew = 4;

    private readonly (long Low, long High)[] _ranges;
    private IntegerSet? _complement;

    private IntegerSet((long Low, long High)[] ranges) => _ranges = ranges;

    public bool IsEmpty => _ranges.Length == 0;

    public bool IsAll => _ranges.Length == 1 && _ranges[0] == (long.MinValue, long.MaxValue);

    /// <summary>The one value that the set has, or null.</summary>
    public long? Single => _ranges is [var (low, high)] && low == high ? low : null;

    /// <summary>Whether these are a handful of values, such as a person tells apart.</summary>
    public bool IsFew => _ranges.Length <= MostFew && _ranges.All(range => unchecked(range.High - range.Low) is >= 0 and < MostFew);

    public static IntegerSet Of(long value) => new([(value, value)]);

    public static IntegerSet AtLeast(long low) => new([(low, long.MaxValue)]);

    public static IntegerSet AtMost(long high) => new([(long.MinValue, high)]);

    public static IntegerSet Between(long low, long high) => new([(low, high)]);

    public bool Contains(long value) => _ranges.Any(range => range.Low <= value && value <= range.High);

    public bool IsWithin(IntegerSet other) => IsAll ? other.IsAll : Intersect(other.Complement()).IsEmpty;

    public IntegerSet Complement() => _complement ??= MakeComplement();

    private IntegerSet MakeComplement()
    {
        var ranges = new List<(long, long)>();
        long next = long.MinValue;
        foreach (var (low, high) in _ranges)
        {
            if (low > next)
                ranges.Add((next, low - 1));
            if (high == long.MaxValue)
                return new([.. ranges]);
            next = high + 1;
        }

        ranges.Add((next, long.MaxValue));
        return new([.. ranges]);
    }

    /// <summary>What is in both; or this set, a superset of that, where the exact answer has too many ranges.</summary>
    public IntegerSet Intersect(IntegerSet other)
    {
        if (other.IsAll || Equals(other))
            return this;
        if (IsAll)
            return other;
        var ranges = new List<(long, long)>();
        foreach (var (low, high) in _ranges)
        {
            foreach (var (otherLow, otherHigh) in other._ranges)
            {
                if (Math.Max(low, otherLow) <= Math.Min(high, otherHigh))
                    ranges.Add((Math.Max(low, otherLow), Math.Min(high, otherHigh)));
            }
        }

        return ranges.Count > MostRanges ? this : new([.. ranges]);
    }

    /// <summary>What is in either; or everything, where the exact answer has too many ranges.</summary>
    public IntegerSet Union(IntegerSet other)
    {
        if (Equals(other))
            return this;
        var ranges = new List<(long Low, long High)>();
        foreach (var range in _ranges.Concat(other._ranges).OrderBy(range => range.Low))
        {
            int last = ranges.Count - 1;
            if (last >= 0 && (ranges[last].High == long.MaxValue || range.Low <= ranges[last].High + 1))
                ranges[last] = (ranges[last].Low, Math.Max(ranges[last].High, range.High));
            else
                ranges.Add(range);
        }

        return ranges.Count > MostRanges ? All : new([.. ranges]);
    }

    public bool Equals(IntegerSet? other) =>
        other is not null && (ReferenceEquals(this, other) || _ranges.AsSpan().SequenceEqual(other._ranges));

    public override bool Equals(object? obj) => Equals(obj as IntegerSet);

    public override int GetHashCode() => _ranges.Aggregate(_ranges.Length, (hash, range) => unchecked((hash * 31) + range.GetHashCode()));
}
