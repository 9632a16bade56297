using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Zx.Bench.Analyzers;

/// <summary>Has the compiler make the control flow graph of every method, and does nothing with it: the floor of a flow analysis.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class GraphAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new EmptyAnalyzer().SupportedDiagnostics;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationBlockAction(block =>
        {
            foreach (IOperation operation in block.OperationBlocks)
            {
                block.GetControlFlowGraph(operation);
            }
        });
    }
}
