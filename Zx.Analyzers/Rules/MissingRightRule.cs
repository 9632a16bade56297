using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Abigen;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>ZX2001: a handle whose rights are known to be too few goes into a call.</summary>
internal sealed class MissingRightRule : IFlowRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        RightsDescriptors.MissingRight);

    public IEnumerable<Diagnostic> Judge(FlowObservations observations, AnalysisOptions options) =>
        from observation in observations.AllRights
        let missing = observation.Missing
        where missing is not null
        select Diagnostic.Create(
            RightsDescriptors.MissingRight, observation.Syntax.GetLocation(), History.Locations(observation.Sites),
            missing.Value.Name, RightNames.Of(missing.Value.Missing, observations.Vocabulary, missing.Value.Sentence), missing.Value.Sentence);
}
