using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Analyses a method, and each function inside it on its own.</summary>
internal static class FlowAnalysis
{
    /// <summary>Whether a handle occurs in an operation block at all; most methods are done with here.</summary>
    public static bool Concerns(IOperation block, Knowledge knowledge)
    {
        foreach (var operation in block.Descendants())
        {
            bool concerns = operation switch
            {
                ILocalReferenceOperation or IParameterReferenceOperation when knowledge.Shapes.KeepsHandles(operation.Type) => true,
                ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IInstanceReferenceOperation or IDefaultValueOperation
                    or IObjectCreationOperation or IPropertyReferenceOperation => knowledge.Shapes.HoldsHandles(operation.Type),
                IInvocationOperation call => knowledge.Shapes.HoldsHandles(call.Type) || knowledge.Shapes.KeepsHandles(call.TargetMethod.ContainingType) || knowledge.Contracts.Of(call.TargetMethod).ConcernsHandles,
                IVariableDeclaratorOperation declarator => knowledge.Shapes.HoldsHandles(declarator.Symbol.Type),
                _ => false,
            };
            if (concerns)
                return true;
        }

        return false;
    }

    /// <summary>Whether the parser misses something in a body: it is being typed, and what is not yet there says nothing.</summary>
    public static bool IsUnfinished(SyntaxNode body)
    {
        var whole = body is ArrowExpressionClauseSyntax { Parent: { } member } ? member : body;
        return whole.ContainsDiagnostics && whole.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>What is seen in a method, or in an initialiser.</summary>
    /// <returns>The observations; none where the method is beyond the bounds of the analysis.</returns>
    public static FlowObservations Run(ControlFlowGraph graph, ISymbol owner, Knowledge knowledge, AnalysisOptions options, CancellationToken cancellation)
    {
        var observations = new FlowObservations(knowledge.Known.Vocabulary);
        var root = new FlowGraph(graph, null, owner as IMethodSymbol, graph.OriginalOperation.SemanticModel, cancellation);
        Run(root, knowledge, options, observations, cancellation);
        return observations;
    }

    private static void Run(FlowGraph graph, Knowledge knowledge, AnalysisOptions options, FlowObservations observations, CancellationToken cancellation)
    {
        var session = new FlowSession(knowledge, new SummaryScope(graph.Function, options), cancellation) { Recorder = new FlowObservations(knowledge.Known.Vocabulary) };
        var fixpoint = new Fixpoint(session, Frame.Root(graph));
        if (fixpoint.Run(new World()))
        {
            observations.AddAll(session.Recorder!);
            observations.Copies.AddRange(new CopySearch(graph, knowledge.Shapes, knowledge.Contracts).All());
            if (!IsUnfinished(graph.Graph.OriginalOperation.Syntax))
                observations.Leaks.AddRange(new LeakSearch(session, graph).In(options.ExceptionPaths ? fixpoint.Exits.Concat(fixpoint.ExceptionalExits) : fixpoint.Exits, fixpoint.LostInRounds));
        }

        foreach (var function in graph.Graph.LocalFunctions)
        {
            if (graph.LocalFunction(function) is { } local)
                Run(local, knowledge, options, observations, cancellation);
        }

        foreach (var lambda in graph.Lambdas)
            Run(graph.Lambda(lambda), knowledge, options, observations, cancellation);
    }
}
