using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>ZX1005 to ZX1008: an owned handle that nobody releases; ZX1011 for one that a parameter's contract says is released.</summary>
internal sealed class LeakRule : IFlowRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        OwnershipDescriptors.HandleLeak, OwnershipDescriptors.MaybeHandleLeak, OwnershipDescriptors.HandleOverwritten,
        OwnershipDescriptors.AcquiredHandleDiscarded, OwnershipDescriptors.ReleaseContractBroken);

    public IEnumerable<Diagnostic> Judge(FlowObservations observations, AnalysisOptions options) => observations.Leaks.Select(leak => Diagnostic.Create(
        Descriptor(leak), LocationOf(leak.Syntax), leak.OverwrittenBy.Select(assignment => assignment.GetLocation()), leak.Name, Detail(leak)));

    private static DiagnosticDescriptor Descriptor(LeakObservation leak) => leak.Kind switch
    {
        Leak.Parameter => OwnershipDescriptors.ReleaseContractBroken,
        Leak.Overwritten => OwnershipDescriptors.HandleOverwritten,
        Leak.Discarded => OwnershipDescriptors.AcquiredHandleDiscarded,
        _ => leak.IsDefinite ? OwnershipDescriptors.HandleLeak : OwnershipDescriptors.MaybeHandleLeak,
    };

    private static string Detail(LeakObservation leak) => leak.Kind switch
    {
        Leak.Parameter => leak.IsDefinite ? "on no path" : "not on every path",
        Leak.Overwritten => string.Join(" and ", leak.OverwrittenBy.Select(assignment => $"on line {assignment.GetLocation().GetLineSpan().StartLinePosition.Line + 1}").Distinct()),
        _ => "",
    };

    private static Location LocationOf(SyntaxNode syntax) => syntax is ParameterSyntax parameter ? parameter.Identifier.GetLocation() : syntax.GetLocation();
}
