using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>ZX2002: a call asks for rights that the handle it starts from does not have.</summary>
internal sealed class EscalationRule : IFlowRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(RightsDescriptors.RightsEscalation);

    public IEnumerable<Diagnostic> Judge(FlowObservations observations, AnalysisOptions options) =>
        from observation in observations.AllEscalations
        let missing = observation.Missing
        where missing is not null
        select Diagnostic.Create(
            RightsDescriptors.RightsEscalation, observation.Syntax.GetLocation(), History.Locations(missing.Sites),
            missing.Name, RightNames.Of(missing.Missing, observations.Vocabulary), RightNames.Held(missing.Held, observations.Vocabulary));
}
