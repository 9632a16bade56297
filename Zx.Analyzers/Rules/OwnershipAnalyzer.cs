using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>Runs the flow analysis once for each method and lets every rule judge what it has seen.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnershipAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<IFlowRule> Rules = ImmutableArray.Create<IFlowRule>(
        new UseAfterReleaseRule(), new DoubleReleaseRule(), new LeakRule(), new CopyRule(), new MissingRightRule(), new EscalationRule(), new ProtocolRule());

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Rules.SelectMany(rule => rule.Descriptors).Append(OwnershipDescriptors.ContractImplied).Append(ProtocolDescriptors.StatusIgnored).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownSymbols.Of(start.Compilation, start.Options, start.CancellationToken) is not { } known)
                return;
            var knowledge = new Knowledge(start.Compilation, known);
            var refused = new RefusedCallRule(knowledge);
            var ignored = new StatusIgnoredRule(knowledge);
            start.RegisterOperationAction(
                operation =>
                {
                    if (ignored.Judge((IExpressionStatementOperation)operation.Operation) is { } diagnostic)
                        operation.ReportDiagnostic(diagnostic);
                },
                OperationKind.ExpressionStatement);
            start.RegisterOperationBlockAction(block => Analyze(block, knowledge));
            start.RegisterOperationAction(
                operation =>
                {
                    foreach (var diagnostic in refused.Judge((IInvalidOperation)operation.Operation))
                        operation.ReportDiagnostic(diagnostic);
                },
                OperationKind.Invalid);
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, Knowledge knowledge)
    {
        foreach (var block in context.OperationBlocks)
        {
            var options = AnalysisOptions.Of(context.Options.AnalyzerConfigOptionsProvider.GetOptions(block.Syntax.SyntaxTree));
            foreach (var diagnostic in new OwnedFieldRule(knowledge).Judge(context.OwningSymbol, block.Syntax, options, context.CancellationToken))
                context.ReportDiagnostic(diagnostic);
            if (!FlowAnalysis.Concerns(block, knowledge))
                continue;

            // Most bodies are proven right before a graph is made of them.
            if (options.ExceptionPaths || !PlainProof.Succeeds(block, context.OwningSymbol, knowledge, context.CancellationToken))
            {
                foreach (var diagnostic in Judge(context.GetControlFlowGraph(block), context.OwningSymbol, knowledge, options, context.CancellationToken))
                    context.ReportDiagnostic(diagnostic);
            }

            if (context.OwningSymbol is not IMethodSymbol method)
                continue;
            foreach (var diagnostic in ImpliedContractRule.Judge(method, knowledge, options, context.CancellationToken))
                context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>What the rules say of what the flow analysis sees in a body.</summary>
    internal static IEnumerable<Diagnostic> Judge(ControlFlowGraph graph, ISymbol owner, Knowledge knowledge, AnalysisOptions options, CancellationToken cancellation)
    {
        var observations = FlowAnalysis.Run(graph, owner, knowledge, options, cancellation);
        return Rules.SelectMany(rule => rule.Judge(observations, options));
    }
}
