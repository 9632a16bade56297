using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>
/// Proves of a body, in one walk over its operations and without a graph, that there is nothing to say of it: each handle in it
/// lies in a variable of its own, comes from a call that gives it and goes to one that takes it, on every path whatever the
/// conditions say. Most bodies are like that. The proof gives up at the first thing that it does not know, and the
/// <see cref="Fixpoint"/> decides.
/// </summary>
internal sealed partial class PlainProof
{
    // Loops and finally blocks are walked again; a body that takes so much is not plain.
    private const int MostVisits = 20_000;
    private const int DeepestNesting = 200;

    private readonly IMethodSymbol _method;
    private readonly Knowledge _knowledge;
    private readonly CancellationToken _cancellation;
    private readonly List<ISymbol> _variables = [];
    private readonly List<(int Variable, Effect Effect)> _inputs = [];
    private PlainScope? _scope;
    private PlainState _state = PlainState.Start;
    private int _visits;
    private int _nesting;

    private PlainProof(IMethodSymbol method, Knowledge knowledge, CancellationToken cancellation) => (_method, _knowledge, _cancellation) = (method, knowledge, cancellation);

    private HandleShapes Shapes => _knowledge.Shapes;

    /// <summary>Whether the proof succeeds; if not, nothing is known.</summary>
    /// <param name="body">The body.</param>
    /// <param name="owner">What it is the body of.</param>
    /// <param name="knowledge">What is known of the compilation.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static bool Succeeds(IOperation body, ISymbol owner, Knowledge knowledge, CancellationToken cancellation) =>
        body is IBlockOperation block && owner is IMethodSymbol method && new PlainProof(method, knowledge, cancellation).OfBody(block);

    private bool OfBody(IBlockOperation body)
    {
        if (ExtensionBlocks.HasReceiver(_method))
            return false;
        foreach (var parameter in _method.Parameters)
        {
            if (Shapes.IsHandle(parameter.Type) && (HandleRights.Of(parameter.GetAttributes(), _knowledge.Known) is not null || !Enter(parameter)))
                return false;
        }

        return Visit(body) && !_state.HasLive;
    }

    /// <summary>A parameter of which its owner must get rid is a variable; one that is only lent may be used.</summary>
    private bool Enter(IParameterSymbol parameter)
    {
        switch (_knowledge.Contracts.Of(parameter))
        {
            case Effect.ReleaseAlways when parameter.RefKind == RefKind.None:
                return VariableOf(parameter) is { } variable && Become(_state.WithLive(variable));
            case Effect.Use or Effect.Unknown:
                return true;
            default:
                return false;
        }
    }

    /// <summary>The state is another one from here on; exceptions find it so.</summary>
    private bool Become(PlainState state)
    {
        _state = state;
        for (var scope = _scope; scope is not null; scope = scope.Outer)
        {
            if (!scope.SeesExceptions)
                continue;
            scope.Thrown = scope.Thrown.Join(state);
            break;
        }

        return true;
    }

    /// <summary>The number of a variable; null past the bound.</summary>
    private int? VariableOf(ISymbol symbol)
    {
        for (int i = 0; i < _variables.Count; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(_variables[i], symbol))
                return i;
        }

        if (_variables.Count == PlainState.MostVariables)
            return null;
        _variables.Add(symbol);
        return _variables.Count - 1;
    }

    private bool Visit(IOperation? operation)
    {
        if (operation is null)
            return true;
        if (++_visits > MostVisits || _nesting == DeepestNesting)
            return false;
        _nesting++;
        bool isProven = Dispatch(operation);
        _nesting--;
        return isProven;
    }

    private bool Dispatch(IOperation operation) => operation switch
    {
        _ when IsStatement(operation.Kind) => Statement(operation),
        { Type: { } type } when !Shapes.IsPlain(type) => false,
        _ => Expression(operation),
    };

    private bool VisitChildren(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (!Visit(child))
                return false;
        }

        return true;
    }

    private bool VisitAll<TOperation>(ImmutableArray<TOperation> operations)
        where TOperation : IOperation
    {
        foreach (var operation in operations)
        {
            if (!Visit(operation))
                return false;
        }

        return true;
    }
}
