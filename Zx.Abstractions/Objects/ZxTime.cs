using System;

namespace Zx;

/// <summary>A point of the monotonic clock in nanoseconds (<c>zx_time_t</c>, signed 64 bits); as a deadline it is absolute.</summary>
/// <param name="nanoseconds">Nanoseconds since the clock's start. Zero or less as a deadline means: do not wait.</param>
public readonly struct ZxTime(long nanoseconds) : IEquatable<ZxTime>, IComparable<ZxTime>
{
    /// <summary>The number of nanoseconds in a tick of <see cref="TimeSpan"/>.</summary>
    public const long NanosecondsPerTick = 100;

    /// <summary>A deadline that never comes (<c>ZX_TIME_INFINITE</c>).</summary>
    public static ZxTime Infinite => new(long.MaxValue);

    /// <summary>A deadline that has passed: look, and do not wait.</summary>
    public static ZxTime Poll => default;

    /// <summary>Nanoseconds since the clock's start.</summary>
    public long Nanoseconds { get; } = nanoseconds;

    /// <summary>Takes a number of nanoseconds for a point in time.</summary>
    /// <param name="nanoseconds">Nanoseconds since the clock's start.</param>
    public static implicit operator ZxTime(long nanoseconds) => new(nanoseconds);

    /// <summary>Compares for equality.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether both are the same nanosecond.</returns>
    public static bool operator ==(ZxTime left, ZxTime right) => left.Nanoseconds == right.Nanoseconds;

    /// <summary>Compares for inequality.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the two differ.</returns>
    public static bool operator !=(ZxTime left, ZxTime right) => !(left == right);

    /// <summary>Adds a duration; a sum past the end of time is <see cref="Infinite"/>.</summary>
    /// <param name="duration">The duration; negative durations lead back.</param>
    /// <returns>The later time.</returns>
    public ZxTime Add(TimeSpan duration)
    {
        decimal sum = (decimal)Nanoseconds + ((decimal)duration.Ticks * NanosecondsPerTick);
        return sum >= long.MaxValue ? Infinite : sum <= long.MinValue ? new(long.MinValue) : new((long)sum);
    }

    /// <inheritdoc/>
    public bool Equals(ZxTime other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ZxTime other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => Nanoseconds.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(ZxTime other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>Spells the time for a reader.</summary>
    /// <returns>Nanoseconds, or the word infinite.</returns>
    public override string ToString() => this == Infinite ? "infinite" : $"{Nanoseconds} ns";
}
