using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>A control flow graph, each statement flattened into the order in which its operations run.</summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<IOperation, int> _steps = [];
    private readonly Dictionary<CaptureId, List<IOperation>> _captures = [];
    private readonly Dictionary<IOperation, CallSite?> _sites = [];
    private readonly Dictionary<IOperation, FlowGraph> _lambdas = [];
    private readonly Dictionary<ISymbol, FlowGraph?> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly CancellationToken _cancellation;
    private Liveness? _liveness;
    private Cycles? _cycles;
    private IOperation[]? _operations;
    private HashSet<object>? _counters;
    private HashSet<CaptureId>? _references;

    public FlowGraph(ControlFlowGraph graph, FlowGraph? parent, IMethodSymbol? function, SemanticModel? model, CancellationToken cancellation)
    {
        (Graph, Parent, Function, Model, _cancellation) = (graph, parent, function, model, cancellation);
        Parameters = function is null ? ImmutableArray<IParameterSymbol>.Empty : ExtensionBlocks.Parameters(function, model);
        Blocks = Flatten(graph.Blocks);
        foreach (var block in graph.Blocks)
            HasHandlers |= block.EnclosingRegion.Kind is not (ControlFlowRegionKind.Root or ControlFlowRegionKind.LocalLifetime);
    }

    public ControlFlowGraph Graph { get; }

    /// <summary>The graph of the function around this one.</summary>
    public FlowGraph? Parent { get; }

    /// <summary>The method, lambda or local function; null for an initialiser.</summary>
    public IMethodSymbol? Function { get; }

    /// <summary>The parameters as the operations name them; the receiver of an extension member is the first.</summary>
    public ImmutableArray<IParameterSymbol> Parameters { get; }

    public SemanticModel? Model { get; }

    public ImmutableArray<FlowBlock> Blocks { get; }

    /// <summary>Every operation, in the order of the blocks.</summary>
    public IOperation[] Operations => _operations ??= AllOperations();

    /// <summary>Whether a variable counts: it is different in each round of a loop, and worlds need not stay apart for it.</summary>
    public bool IsCounter(object root) => (_counters ??= FindCounters()).Contains(root);

    public Liveness Liveness => _liveness ??= new Liveness(this);

    public Cycles Cycles => _cycles ??= new Cycles(Graph);

    /// <summary>Whether an exception can be caught, or seen by a finally, inside this graph.</summary>
    public bool HasHandlers { get; }

    /// <summary>The number of an operation among the steps of the graph, or -1.</summary>
    public int StepOf(IOperation operation) => _steps.TryGetValue(operation, out int step) ? step : -1;

    /// <summary>The call that an operation of the graph makes, or null.</summary>
    public CallSite? SiteOf(IOperation operation)
    {
        if (!_sites.TryGetValue(operation, out var site))
            _sites.Add(operation, site = CallSite.Of(operation, Model));
        return site;
    }

    /// <summary>The number of the block in which an operation stands, or -1.</summary>
    public int BlockOf(IOperation operation)
    {
        int step = StepOf(operation);
        for (int block = 0; step >= 0 && block < Blocks.Length; block++)
        {
            if (Blocks[block].Statements is [.., [.., var last]] && StepOf(last) >= step)
                return block;
        }

        return -1;
    }

    /// <summary>The expression that a flow capture took, where there is one only.</summary>
    public IOperation? Captured(CaptureId id) => _captures.TryGetValue(id, out var values) && values.Count == 1 ? values[0] : null;

    /// <summary>The expressions that a flow capture takes, each on its way.</summary>
    public IReadOnlyList<IOperation> AllCaptured(CaptureId id) => _captures.TryGetValue(id, out var values) ? values : [];

    /// <summary>Whether a flow capture takes one of several variables, rather than their values: that of <c>ref (c ? ref a : ref b)</c>.</summary>
    public bool IsReference(CaptureId id)
    {
        _references ??= new(Operations.OfType<IFlowCaptureReferenceOperation>()
            .Where(reference => reference.Parent is ISimpleAssignmentOperation assignment && (assignment.IsRef ? assignment.Value == reference : assignment.Target == reference)
                || reference.Parent is IArgumentOperation { Parameter.RefKind: not RefKind.None })
            .Select(reference => reference.Id));
        return _references.Contains(id) && _captures.TryGetValue(id, out var values) && values.Count > 1;
    }

    /// <summary>The lambdas that stand in the graph.</summary>
    public IEnumerable<IFlowAnonymousFunctionOperation> Lambdas => Operations.Where(operation => operation.Kind == OperationKind.FlowAnonymousFunction).Cast<IFlowAnonymousFunctionOperation>();

    public FlowGraph Lambda(IFlowAnonymousFunctionOperation lambda)
    {
        if (!_lambdas.TryGetValue(lambda, out var graph))
            _lambdas.Add(lambda, graph = new(Graph.GetAnonymousFunctionControlFlowGraph(lambda, _cancellation), this, lambda.Symbol, Model, _cancellation));
        return graph;
    }

    /// <summary>The graph of a local function declared here or further out; null for any other method.</summary>
    public FlowGraph? LocalFunction(IMethodSymbol function)
    {
        if (!_localFunctions.TryGetValue(function, out var graph))
        {
            graph = Graph.LocalFunctions.Contains(function, SymbolEqualityComparer.Default)
                ? new(Graph.GetLocalFunctionControlFlowGraph(function, _cancellation), this, function, Model, _cancellation)
                : Parent?.LocalFunction(function);
            _localFunctions.Add(function, graph);
        }

        return graph;
    }

    private HashSet<object> FindCounters()
    {
        var counters = new HashSet<object>(RootComparer.Instance);
        foreach (var operation in Operations)
        {
            var target = operation switch
            {
                IIncrementOrDecrementOperation increment => increment.Target,
                ICompoundAssignmentOperation assignment => assignment.Target,
                _ => null,
            };
            if (target is ILocalReferenceOperation { Local: var local } && local.Type.SpecialType != SpecialType.System_Boolean)
                counters.Add(local);
        }

        return counters;
    }

    private IOperation[] AllOperations()
    {
        var operations = ImmutableArray.CreateBuilder<IOperation>(_steps.Count);
        foreach (var block in Blocks)
        {
            foreach (var statement in block.Statements)
                operations.AddRange(statement);
        }

        return operations.ToArray();
    }

    private ImmutableArray<FlowBlock> Flatten(ImmutableArray<BasicBlock> blocks)
    {
        var flattened = ImmutableArray.CreateBuilder<FlowBlock>(blocks.Length);
        var statements = ImmutableArray.CreateBuilder<ImmutableArray<IOperation>>();
        var order = ImmutableArray.CreateBuilder<IOperation>();
        var open = new Stack<(IOperation Operation, bool IsDone)>();
        foreach (var block in blocks)
        {
            foreach (var operation in block.Operations)
                statements.Add(Flatten(operation, order, open));
            if (block.BranchValue is { } value)
                statements.Add(Flatten(value, order, open));
            flattened.Add(new(block, statements.ToImmutable()));
            statements.Clear();
        }

        return flattened.MoveToImmutable();
    }

    /// <summary>The operations of a statement in the order in which they run.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="order">What is empty before and after.</param>
    /// <param name="open">The same.</param>
    private ImmutableArray<IOperation> Flatten(
        IOperation statement, ImmutableArray<IOperation>.Builder order, Stack<(IOperation Operation, bool IsDone)> open)
    {
        open.Push((statement, false));
        while (open.Count > 0)
        {
            var (operation, isDone) = open.Pop();
            if (isDone)
            {
                _steps[operation] = _steps.Count;
                if (operation is IFlowCaptureOperation capture)
                {
                    if (!_captures.TryGetValue(capture.Id, out var values))
                        _captures.Add(capture.Id, values = []);
                    values.Add(capture.Value);
                }

                order.Add(operation);
                continue;
            }

            open.Push((operation, true));

            // Constants have no effect; the body of a lambda runs when it is called, not here.
            if (operation.ConstantValue.HasValue || operation is IFlowAnonymousFunctionOperation or INameOfOperation or ITypeOfOperation or ISizeOfOperation)
                continue;
            foreach (var child in operation.ChildOperations.Reverse())
                open.Push((child, false));
        }

        var operations = order.ToImmutable();
        order.Clear();
        return operations;
    }
}

/// <summary>A basic block and its statements; the value it branches on, or returns, is the last of them.</summary>
internal sealed record FlowBlock(BasicBlock Block, ImmutableArray<ImmutableArray<IOperation>> Statements);
