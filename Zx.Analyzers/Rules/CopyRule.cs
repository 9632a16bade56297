using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>ZX1012: one handle has two live names.</summary>
internal sealed class CopyRule : IFlowRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(OwnershipDescriptors.HandleCopied);

    public IEnumerable<Diagnostic> Judge(FlowObservations observations, AnalysisOptions options) => observations.Copies.Select(copy => Diagnostic.Create(
        OwnershipDescriptors.HandleCopied, copy.Syntax.GetLocation(), options.CopiesAreErrors ? DiagnosticSeverity.Error : OwnershipDescriptors.HandleCopied.DefaultSeverity,
        additionalLocations: null, properties: null, copy.Name, copy.Second));
}
