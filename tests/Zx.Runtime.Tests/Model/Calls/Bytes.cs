namespace Zx.Runtime.Tests.Model;

/// <summary>Bytes that were read. They are equal to the same bytes, and print as what fits into a line.</summary>
internal sealed class Bytes(ReadOnlyMemory<byte> all) : IEquatable<Bytes>
{
    private const int Printed = 16;

    private readonly ReadOnlyMemory<byte> _all = all;

    public static Bytes None { get; } = new(default);

    public bool Equals(Bytes? other) => other is not null && _all.Span.SequenceEqual(other._all.Span);

    public override bool Equals(object? obj) => Equals(obj as Bytes);

    public override int GetHashCode() => _all.Length;

    public override string ToString() => _all.Length <= Printed
        ? Convert.ToHexString(_all.Span)
        : $"{Convert.ToHexString(_all.Span[..Printed])}… ({_all.Length})";
}
