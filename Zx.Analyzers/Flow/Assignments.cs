using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Zx.Analyzers.Flow;

/// <summary>Whether a variable keeps its first value.</summary>
internal static class Assignments
{
    public static bool IsFinal(Place place, FlowGraph graph)
    {
        if (place.Root is not ISymbol variable || place.Parent is not null)
            return false;
        while (graph.Parent is { } parent)
            graph = parent;
        return !graph.Graph.OriginalOperation.Descendants().Any(operation => operation switch
        {
            IAssignmentOperation assignment => Names(assignment.Target, variable),
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument =>
                argument.Value is not IDeclarationExpressionOperation && Names(argument.Value, variable),
            _ => false,
        });
    }

    private static bool Names(IOperation target, ISymbol variable) =>
        target.DescendantsAndSelf().Any(operation => operation switch
        {
            IDeclarationExpressionOperation => false,
            ILocalReferenceOperation { IsDeclaration: false } local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
            IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
            _ => false,
        });
}
