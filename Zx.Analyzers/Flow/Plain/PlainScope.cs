using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Zx.Analyzers.Flow;

/// <summary>A statement that jumps and exceptions come to on their way out: a loop, a switch, a try, a using.</summary>
/// <param name="outer">The next one further out.</param>
internal sealed class PlainScope(PlainScope? outer)
{
    public PlainScope? Outer { get; } = outer;

    /// <summary>Where a jump leads that stays inside, and what is so there.</summary>
    public ILabelSymbol? Exit { get; init; }

    public PlainState AtExit { get; set; }

    public ILabelSymbol? Continue { get; init; }

    public PlainState AtContinue { get; set; }

    /// <summary>Whether what is thrown inside is seen here.</summary>
    public bool SeesExceptions { get; init; }

    /// <summary>What may be so where something inside throws.</summary>
    public PlainState Thrown { get; set; }

    /// <summary>What runs on every way out: the block of a finally.</summary>
    public IBlockOperation? Finally { get; init; }

    /// <summary>What a using releases on every way out.</summary>
    public ImmutableArray<int> Used { get; init; } = ImmutableArray<int>.Empty;
}
