using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>The bodies of other methods that one analysis looks into.</summary>
internal sealed class MethodBodies(Knowledge knowledge, CancellationToken cancellation)
{
    private readonly Dictionary<IMethodSymbol, FlowGraph?> _graphs = new(SymbolEqualityComparer.Default);

    /// <summary>The graph of a method's body; null where it is not at hand.</summary>
    public FlowGraph? Of(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (!_graphs.TryGetValue(method, out var graph))
            _graphs.Add(method, graph = Make(method));
        return graph;
    }

    private FlowGraph? Make(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellation);
            var model = knowledge.Model(declaration.SyntaxTree);
            var graph = model.GetOperation(declaration, cancellation) switch
            {
                IMethodBodyOperation body when body.BlockBody is not null || body.ExpressionBody is not null => ControlFlowGraph.Create(body, cancellation),
                IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
                IBlockOperation { Parent: null } getter => ControlFlowGraph.Create(getter, cancellation),
                _ => null,
            };
            if (graph is not null)
                return new FlowGraph(graph, null, ExtensionBlocks.Declared(method), model, cancellation);
        }

        return null;
    }
}
