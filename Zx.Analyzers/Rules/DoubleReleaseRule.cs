using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>ZX1003 and ZX1004: a handle is released twice; ZX1010 where a failed share is retried; ZX1009 where it was only lent.</summary>
internal sealed class DoubleReleaseRule : IFlowRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        OwnershipDescriptors.DoubleRelease, OwnershipDescriptors.MaybeDoubleRelease, OwnershipDescriptors.BorrowedHandleReleased, OwnershipDescriptors.RetryAfterShare);

    public IEnumerable<Diagnostic> Judge(FlowObservations observations, AnalysisOptions options)
    {
        foreach (var observation in observations.All.Where(observation => observation.IsBorrowed || observation.Misuse == Misuse.Release))
        {
            var location = History.LocationOf(observation.Syntax);
            if (observation.IsBorrowed)
                yield return Diagnostic.Create(OwnershipDescriptors.BorrowedHandleReleased, location, observation.Name);
            else if (observation.IsWrong)
                yield return Diagnostic.Create(Descriptor(observation), location, History.Locations(observation.Sites), observation.Name, History.Of(observation));
        }
    }

    private static DiagnosticDescriptor Descriptor(Observation observation) =>
        observation.IsRetry ? OwnershipDescriptors.RetryAfterShare
        : observation.IsDefinite ? OwnershipDescriptors.DoubleRelease
        : OwnershipDescriptors.MaybeDoubleRelease;
}
