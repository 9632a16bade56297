using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Zx.Analyzers.Flow;

/// <summary>Infers summaries and keeps them for the compilation. Recursive methods are inferred to a fixpoint.</summary>
internal sealed class SummaryTable(Knowledge knowledge)
{
    private const int MostOutcomes = 8;
    private const int MostRounds = 4;

    private readonly ConcurrentDictionary<IMethodSymbol, Summary?> _summaries = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a method's body is at hand and is what a call will run.</summary>
    public bool IsInferable(IMethodSymbol method) =>
        method is { IsAbstract: false, IsExtern: false, MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.ExplicitInterfaceImplementation }
        && (!(method.IsVirtual || method.IsOverride) || method.IsSealed || method.ContainingType is { IsSealed: true } or { IsValueType: true })
        && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, knowledge.Compilation.Assembly)
        && !method.IsIterator();

    /// <summary>The summary of a method, or null where nothing can be inferred.</summary>
    public Summary? Of(IMethodSymbol method, SummaryScope scope, CancellationToken cancellation)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (_summaries.TryGetValue(method, out var known))
            return known;
        if (scope.Find(method) is { } running)
            return running.Consult(scope);
        if (scope.IsDeepest)
        {
            scope.Taint();
            return Summary.Unknown;
        }

        var inner = new SummaryScope(scope, method);
        Summary? summary = Summary.NoReturn;
        for (int round = 0; ; round++)
        {
            (inner.Current, inner.WasConsulted) = (summary, false);
            var next = Infer(method, inner, cancellation);
            bool isStable = !inner.WasConsulted || next is null || next.IsSame(summary!);
            summary = next;
            if (isStable)
                break;
            if (round == MostRounds)
            {
                summary = Summary.Unknown;
                break;
            }
        }

        // What rests on the unfinished summary of a method further out is known only once that one is.
        if (!inner.RestsOnOuter)
            _summaries.TryAdd(method, summary);
        return summary;
    }

    private Summary? Infer(IMethodSymbol method, SummaryScope scope, CancellationToken cancellation)
    {
        var (graph, model) = Body(method, cancellation);
        if (graph is null)
            return Summary.Unknown;

        var session = new FlowSession(knowledge, scope, cancellation) { KeepsTouches = true };
        var flow = new FlowGraph(graph, null, method, model, cancellation);
        var fixpoint = new Fixpoint(session, Frame.Root(flow));
        if (!fixpoint.Run(new World()))
            return Summary.Unknown;

        var outcomes = new List<Outcome>();
        foreach (var exit in fixpoint.Exits)
        {
            var outcome = Read(exit, session, flow, method);
            if (!outcomes.Any(outcome.IsSame))
                outcomes.Add(outcome);
        }

        return outcomes.Count > MostOutcomes || (outcomes.Count == 0 && IsPlaceholder(flow)) ? Summary.Unknown : new Summary(outcomes.ToImmutableArray());
    }

    // A body that only throws may be one that is not written yet.
    private static bool IsPlaceholder(FlowGraph flow) => flow.Blocks.Length <= 3;

    private (ControlFlowGraph? Graph, SemanticModel? Model) Body(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellation);
            var model = knowledge.Compilation.GetSemanticModel(declaration.SyntaxTree);
            switch (model.GetOperation(declaration, cancellation))
            {
                case IMethodBodyOperation body when body.BlockBody is not null || body.ExpressionBody is not null:
                    return (ControlFlowGraph.Create(body, cancellation), model);
                case IConstructorBodyOperation constructor:
                    return (ControlFlowGraph.Create(constructor, cancellation), model);
            }
        }

        return (null, null);
    }

    private Outcome Read(World exit, FlowSession session, FlowGraph flow, IMethodSymbol method)
    {
        var parameters = ImmutableArray.CreateBuilder<ParameterChange>();
        var facts = ImmutableArray.CreateBuilder<(int, IntegerSet)>();
        foreach (var parameter in method.Parameters)
        {
            var place = session.Places.Root(parameter);
            if (knowledge.Shapes.Carried(parameter.Type) is not null)
            {
                var state = session.StateOf(exit, session.EntryOf(place).Number);
                parameters.Add(new(parameter.Ordinal, state.States, state.Touched));
            }
            else if (exit.Facts.TryGet(session.Symbols.Get(place), out var fact))
            {
                facts.Add((parameter.Ordinal, fact));
            }
        }

        var members = ImmutableArray.CreateBuilder<MemberChange>();
        foreach (var member in session.Places.Root(PlaceMarker.This).Members.OrderBy(member => member.Member!.Name, StringComparer.Ordinal))
        {
            if (knowledge.Shapes.Carried(session.TypeOf(member)) is null)
                continue;
            var entry = session.EntryOf(member).Number;
            var state = session.StateOf(exit, entry);
            bool isReplaced = exit.Handles.TryGet(member.Number, out var now) && !(now.Count == 1 && now[0] == entry);
            if (isReplaced || state.Touched || state.States != LifeStates.Live)
                members.Add(new(member.Member!, state.States, state.Touched, isReplaced ? session.StatesOf(exit, now) : null));
        }

        var result = session.Places.Root(new ReturnRoot(flow));
        int resultParameter = -1;
        var resultStates = LifeStates.None;
        if (exit.Handles.TryGet(result.Number, out var returned))
        {
            var source = method.Parameters.FirstOrDefault(parameter => returned.Equals(IntSet.Of(session.EntryOf(session.Places.Root(parameter)).Number)));
            (resultParameter, resultStates) = (source?.Ordinal ?? -1, session.StatesOf(exit, returned));
        }

        return new Outcome(
            parameters.ToImmutable(), members.ToImmutable(), facts.ToImmutable(),
            exit.Scalars.TryGet(result.Number, out var scalar) ? scalar as Scalar.Constant : null, resultParameter, resultStates);
    }
}
