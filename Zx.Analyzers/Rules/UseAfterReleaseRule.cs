using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>ZX1001 and ZX1002: a handle is used, or handed on as if live, after its end.</summary>
internal sealed class UseAfterReleaseRule : IFlowRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        OwnershipDescriptors.UseAfterRelease, OwnershipDescriptors.MaybeUseAfterRelease);

    public IEnumerable<Diagnostic> Judge(FlowObservations observations, AnalysisOptions options) =>
        from observation in observations.All
        where observation is { IsWrong: true, IsBorrowed: false, Misuse: not Misuse.Release }
        select Diagnostic.Create(
            observation.IsDefinite ? OwnershipDescriptors.UseAfterRelease : OwnershipDescriptors.MaybeUseAfterRelease,
            History.LocationOf(observation.Syntax), History.Locations(observation.Sites), observation.Name, History.Of(observation));
}
