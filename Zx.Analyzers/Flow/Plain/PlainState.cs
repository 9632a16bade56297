namespace Zx.Analyzers.Flow;

/// <summary>For each variable of a handle, whether what it holds may be live at a point, and whether it may be gone.</summary>
/// <param name="Bits">Two for each variable, and the highest for whether the point is reached at all.</param>
internal readonly record struct PlainState(ulong Bits)
{
    public const int MostVariables = 31;

    private const ulong Reached = 1UL << 63;
    private const ulong Live = 1;
    private const ulong Gone = 2;
    private const ulong LiveInAny = 0x1555_5555_5555_5555;

    /// <summary>A point that no execution reaches.</summary>
    public static PlainState Unreached => default;

    /// <summary>The start of a body: no variable holds anything.</summary>
    public static PlainState Start => new(Reached);

    public bool IsReached => Bits != 0;

    /// <summary>Whether some variable may hold a live handle.</summary>
    public bool HasLive => (Bits & LiveInAny) != 0;

    public bool MayBeLive(int variable) => (Of(variable) & Live) != 0;

    public bool IsLive(int variable) => Of(variable) == Live;

    public PlainState WithLive(int variable) => With(variable, Live);

    public PlainState WithGone(int variable) => With(variable, Gone);

    /// <summary>What is so where two paths meet.</summary>
    public PlainState Join(PlainState other) => new(Bits | other.Bits);

    private ulong Of(int variable) => (Bits >> (2 * variable)) & (Live | Gone);

    private PlainState With(int variable, ulong state) =>
        IsReached ? new((Bits & ~((Live | Gone) << (2 * variable))) | (state << (2 * variable))) : this;
}
