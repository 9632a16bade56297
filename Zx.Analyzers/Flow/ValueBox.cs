using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>
/// What a world knows of values that are not handles is a box: each value by itself in some range. Two boxes make one without
/// loss if they differ in one value only, or if one contains the other; of <c>a || b</c> being true they do neither.
/// </summary>
/// <param name="session">The analysis.</param>
/// <param name="live">Which places are read again; what is known of the others does not matter.</param>
/// <param name="block">The block from whose start on they are, or what <see cref="LivePlaces"/> has in its stead.</param>
internal sealed class ValueBox(FlowSession session, LivePlaces live, int block)
{
    public bool IsUnionExact(World left, World right)
    {
        int differences = 0;
        bool isLeftWider = true, isRightWider = true;
        for (int side = 0; side < 2; side++)
        {
            var (one, other) = side == 0 ? (left, right) : (right, left);
            for (int i = 0; i < one.Facts.Count; i++)
            {
                int symbol = one.Facts.KeyAt(i);
                var (mine, others) = (one.Facts.ValueAt(i), other.ValuesOf(symbol));
                if ((side == 1 && other.Facts.ContainsKey(symbol)) || mine.Equals(others) || !IsLive(symbol, left, right))
                    continue;
                differences++;
                var (ofLeft, ofRight) = side == 0 ? (mine, others) : (others, mine);
                isLeftWider &= ofRight.IsWithin(ofLeft);
                isRightWider &= ofLeft.IsWithin(ofRight);
            }

            for (int i = 0; i < one.Scalars.Count; i++)
            {
                int place = one.Scalars.KeyAt(i);
                if (live.IsUnread(session.Places[place], block) || (side == 1 && other.Scalars.ContainsKey(place)) || session.ScalarAt(left, place).Equals(session.ScalarAt(right, place)))
                    continue;
                var (ofLeft, ofRight) = (session.ScalarAt(left, place), session.ScalarAt(right, place));
                differences += IsAlone(ofLeft, place, left, right) && IsAlone(ofRight, place, left, right) ? 1 : 2;
                isLeftWider &= ofLeft is Scalar.Opaque;
                isRightWider &= ofRight is Scalar.Opaque;
            }
        }

        // What one of them has lost, the other must not come to have lost where they go on differently.
        return left.Losses.Equals(right.Losses)
            ? differences <= 1 || isLeftWider || isRightWider
            : differences == 0 || (isLeftWider && left.Losses.Contains(right.Losses)) || (isRightWider && right.Losses.Contains(left.Losses));
    }

    /// <summary>Whether a condition can still ask for a named value, by another place than one.</summary>
    private bool IsLive(int symbol, World left, World right, int exceptAt = -1) => session.Symbols.SourceOf(symbol) switch
    {
        Place place when place.Number != exceptAt && (IsAskedByCallers(place) || !live.IsUnread(place, block)) => true,
        ValueTuple<object, int, int> derived => IsLive(derived.Item2, left, right) && IsLive(derived.Item3, left, right),
        _ => IsMentioned(symbol, left, exceptAt) || IsMentioned(symbol, right, exceptAt),
    };

    // In a summary it matters to the end what a flag or a status was that came in: what is returned may say.
    private bool IsAskedByCallers(Place place) =>
        session.KeepsTouches && place is { Parent: null, Root: IParameterSymbol { Type: { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean } } };

    /// <summary>Whether a place's value goes with no other value: else the box of both would lose that the two are one.</summary>
    private bool IsAlone(Scalar scalar, int place, World left, World right) => scalar switch
    {
        Scalar.Named named => !IsLive(named.Symbol, left, right, place),
        Scalar.Membership membership => !IsLive(membership.Symbol, left, right, place),
        _ => true,
    };

    private bool IsMentioned(int symbol, World world, int exceptAt)
    {
        for (int i = 0; i < world.Scalars.Count; i++)
        {
            int place = world.Scalars.KeyAt(i);
            if (place != exceptAt && world.Scalars.ValueAt(i).Mentions(symbol) && !live.IsUnread(session.Places[place], block))
                return true;
        }

        return false;
    }
}
