using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>A block in which an exception may arrive.</summary>
/// <param name="Block">The first block of the handler or finally region.</param>
/// <param name="IsFinally">Whether it goes on outwards afterwards.</param>
/// <param name="Boundary">The try statement's region: what lies within it is left.</param>
internal readonly record struct ExceptionTarget(int Block, bool IsFinally, ControlFlowRegion Boundary);

/// <summary>Where an exception goes, by C#'s rules.</summary>
internal static class ExceptionRoutes
{
    /// <summary>The handlers that may take it, in order; the last one is a finally, or the exception leaves the method.</summary>
    /// <param name="region">Where it is thrown.</param>
    /// <param name="thrown">Its exact type, if it is known.</param>
    /// <param name="leaves">Whether it may leave the method.</param>
    public static List<ExceptionTarget> From(ControlFlowRegion region, ITypeSymbol? thrown, out bool leaves)
    {
        var targets = new List<ExceptionTarget>();
        for (var inner = region; Outer(inner) is { } outer; inner = outer)
        {
            if (inner.Kind != ControlFlowRegionKind.Try)
                continue;

            if (outer.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                targets.Add(new(outer.NestedRegions[1].FirstBlockOrdinal, IsFinally: true, outer));
                leaves = false;
                return targets;
            }

            foreach (var handler in outer.NestedRegions)
            {
                if (handler.Kind == ControlFlowRegionKind.Try)
                    continue;
                var caught = handler.ExceptionType ?? handler.NestedRegions.Select(nested => nested.ExceptionType).FirstOrDefault(type => type is not null);
                if (thrown is not null && caught is not null && !IsAlways(caught) && !Derives(thrown, caught))
                    continue;

                targets.Add(new(handler.FirstBlockOrdinal, IsFinally: false, outer));
                if (handler.Kind == ControlFlowRegionKind.Catch && (IsAlways(caught) || (thrown is not null && caught is not null && Derives(thrown, caught))))
                {
                    leaves = false;
                    return targets;
                }
            }
        }

        leaves = true;
        return targets;
    }

    /// <summary>The region around another of the same graph; that of a function as a whole lies in a region of the method around it.</summary>
    public static ControlFlowRegion? Outer(ControlFlowRegion region) => region.Kind == ControlFlowRegionKind.Root ? null : region.EnclosingRegion;

    private static bool IsAlways(ITypeSymbol? caught) =>
        caught is null or { SpecialType: SpecialType.System_Object } or { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool Derives(ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
                return true;
        }

        return false;
    }
}
