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
    public static readonly IntegerSet One = Of(1);
    public static readonly IntegerSet ZeroOrOne = Between(0, 1);
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
    public bool IsFew => _ranges.Length <= MostFew && Array.TrueForAll(_ranges, static range => unchecked(range.High - range.Low) is >= 0 and < MostFew);

    public static IntegerSet Of(long value) => new([(value, value)]);

    public static IntegerSet AtLeast(long low) => new([(low, long.MaxValue)]);

    public static IntegerSet AtMost(long high) => new([(long.MinValue, high)]);

    public static IntegerSet Between(long low, long high) => new([(low, high)]);

    public bool Contains(long value)
    {
        foreach (var (low, high) in _ranges)
        {
            if (low <= value && value <= high)
                return true;
        }

        return false;
    }

    public bool IsWithin(IntegerSet other) => IsAll ? other.IsAll : Intersect(other.Complement()).IsEmpty;

    public IntegerSet Complement() => _complement ??= MakeComplement();

    private IntegerSet MakeComplement()
    {
        var ranges = new (long, long)[_ranges.Length + 1];
        int count = 0;
        long next = long.MinValue;
        bool isEnded = false;
        foreach (var (low, high) in _ranges)
        {
            if (low > next)
                ranges[count++] = (next, low - 1);
            isEnded = high == long.MaxValue;
            next = unchecked(high + 1);
        }

        if (!isEnded)
            ranges[count++] = (next, long.MaxValue);
        Array.Resize(ref ranges, count);
        return new(ranges);
    }

    /// <summary>What is in both; or this set, a superset of that, where the exact answer has too many ranges.</summary>
    public IntegerSet Intersect(IntegerSet other)
    {
        if (other.IsAll || Equals(other))
            return this;
        if (IsAll)
            return other;
        if (IsEmpty || other.IsEmpty)
            return None;
        var ranges = new (long, long)[_ranges.Length + other._ranges.Length];
        int count = 0;
        for (int left = 0, right = 0; left < _ranges.Length && right < other._ranges.Length;)
        {
            var ((low, high), (otherLow, otherHigh)) = (_ranges[left], other._ranges[right]);
            if (Math.Max(low, otherLow) <= Math.Min(high, otherHigh))
                ranges[count++] = (Math.Max(low, otherLow), Math.Min(high, otherHigh));
            if (high < otherHigh)
                left++;
            else
                right++;
        }

        if (count == 0 || count > MostRanges)
            return count == 0 ? None : this;
        Array.Resize(ref ranges, count);
        return new(ranges);
    }

    /// <summary>What is in either; or everything, where the exact answer has too many ranges.</summary>
    public IntegerSet Union(IntegerSet other)
    {
        if (Equals(other))
            return this;
        if (IsEmpty || other.IsAll)
            return other;
        if (other.IsEmpty || IsAll)
            return this;
        var ranges = new (long Low, long High)[_ranges.Length + other._ranges.Length];
        int count = 0;
        for (int left = 0, right = 0; left < _ranges.Length || right < other._ranges.Length;)
        {
            var next = right == other._ranges.Length || (left < _ranges.Length && _ranges[left].Low <= other._ranges[right].Low) ? _ranges[left++] : other._ranges[right++];
            if (count > 0 && (ranges[count - 1].High == long.MaxValue || next.Low <= ranges[count - 1].High + 1))
                ranges[count - 1].High = Math.Max(ranges[count - 1].High, next.High);
            else
                ranges[count++] = next;
        }

        if (count > MostRanges)
            return All;
        Array.Resize(ref ranges, count);
        return new(ranges);
    }

    public bool Equals(IntegerSet? other) =>
        other is not null && (ReferenceEquals(this, other) || _ranges.AsSpan().SequenceEqual(other._ranges));

    public override bool Equals(object? obj) => Equals(obj as IntegerSet);

    public override int GetHashCode() => _ranges.Aggregate(_ranges.Length, (hash, range) => unchecked((hash * 31) + range.GetHashCode()));
}
