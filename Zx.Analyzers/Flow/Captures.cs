using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Zx.Analyzers.Flow;

/// <summary>What a lambda or local function sees of the functions around it.</summary>
internal static class Captures
{
    /// <summary>The places it reads or writes that exist outside of it.</summary>
    public static IEnumerable<Place> Of(FlowGraph graph, FlowSession session)
    {
        var inside = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var places = new HashSet<Place>();
        Collect(graph, inside, places, session, []);
        return places.Where(place => place.Root is not ISymbol symbol || !inside.Contains(symbol.ContainingSymbol));
    }

    /// <summary>The locals and parameters that functions inside a graph can reach, by name.</summary>
    public static IEnumerable<ISymbol> VariablesOfNested(FlowGraph graph)
    {
        var functions = graph.Graph.LocalFunctions.Select(graph.LocalFunction).Concat(graph.Lambdas.Select(graph.Lambda));
        foreach (var function in functions)
        {
            foreach (var operation in function!.Operations)
            {
                if (operation is ILocalReferenceOperation local)
                    yield return local.Local;
                else if (operation is IParameterReferenceOperation parameter)
                    yield return parameter.Parameter;
            }

            foreach (var variable in VariablesOfNested(function))
                yield return variable;
        }
    }

    private static void Collect(FlowGraph graph, HashSet<ISymbol> inside, HashSet<Place> places, FlowSession session, HashSet<FlowGraph> seen)
    {
        if (!seen.Add(graph))
            return;
        if (graph.Function is not null)
            inside.Add(graph.Function);
        foreach (var operation in graph.Operations)
        {
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    places.Add(session.Places.Root(local.Local));
                    break;
                case IParameterReferenceOperation parameter:
                    places.Add(session.Places.Root(parameter.Parameter));
                    break;
                case IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: var field }:
                    places.Add(session.Places.Member(session.Places.Root(PlaceMarker.This), field));
                    break;
                case IFlowAnonymousFunctionOperation lambda:
                    Collect(graph.Lambda(lambda), inside, places, session, seen);
                    break;
                case IInvocationOperation { TargetMethod: var target } when graph.LocalFunction(target.OriginalDefinition) is { } callee:
                    Collect(callee, inside, places, session, seen);
                    break;
            }
        }
    }
}
