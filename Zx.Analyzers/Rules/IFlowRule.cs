using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>A rule that judges what the flow analysis has seen in one method.</summary>
internal interface IFlowRule
{
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>The diagnostics for one method.</summary>
    IEnumerable<Diagnostic> Judge(FlowObservations observations, AnalysisOptions options);
}
