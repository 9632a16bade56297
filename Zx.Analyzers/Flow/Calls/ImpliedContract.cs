using Microsoft.CodeAnalysis;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>The contract that the body of a method implies, as an attribute would state it.</summary>
internal static class ImpliedContract
{
    // A handle that has been handed over is as gone for the caller as one that has been released.
    private const LifeStates Gone = LifeStates.Released | LifeStates.Live;

    /// <summary>What happens to the handle of a parameter, or <see cref="Effect.Unknown"/> where that is not one effect.</summary>
    /// <param name="summary">What the method does.</param>
    /// <param name="ordinal">The parameter.</param>
    /// <param name="success">The result that says the method succeeded, if it has one.</param>
    public static Effect OfParameter(Summary summary, int ordinal, long? success)
    {
        // Where the method is given no handle at all, nothing can happen to it.
        var outcomes = summary.Outcomes
            .Select(outcome => (Result: outcome.Result.Scalar?.Value, outcome.Parameters.FirstOrDefault(change => change.Ordinal == ordinal)?.States))
            .Where(outcome => outcome.States is not (LifeStates.Invalid or LifeStates.Null))
            .ToList();
        if (outcomes.Count == 0)
            return Effect.Unknown;
        if (outcomes.All(outcome => outcome.States == LifeStates.Owned))
            return Effect.Use;
        if (outcomes.All(outcome => IsGone(outcome.States)))
            return Effect.ReleaseAlways;
        bool isOnSuccess = success is not null && outcomes.All(outcome =>
            outcome.Result == success ? IsGone(outcome.States) : outcome is { Result: not null, States: LifeStates.Owned });
        return isOnSuccess ? Effect.Release : Effect.Unknown;
    }

    /// <summary>What the caller gets: a handle of its own, one that is lent, or nobody knows.</summary>
    public static Effect OfResult(Summary summary) =>
        summary.Outcomes.IsEmpty ? Effect.Unknown
        : summary.Outcomes.All(outcome => outcome.Result is { Member: null, States: LifeStates.Owned } or { Member: null, Parameter: >= 0, States: LifeStates.Live }) ? Effect.Acquire
        : summary.Outcomes.All(outcome => outcome.Result is { Member: IFieldSymbol or IPropertySymbol, States: LifeStates.Live }) ? Effect.Use
        : Effect.Unknown;

    private static bool IsGone(LifeStates? states) => states is { } known and not LifeStates.None && (known & ~Gone) == 0;
}
