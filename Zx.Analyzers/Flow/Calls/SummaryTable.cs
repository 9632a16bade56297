using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>Infers summaries and keeps them for the compilation. Recursive methods are inferred to a fixpoint.</summary>
internal sealed class SummaryTable(Knowledge knowledge)
{
    private const int MostOutcomes = 8;
    private const int MostRounds = 4;

    private readonly ConcurrentDictionary<IMethodSymbol, (Summary? Summary, int Height)> _summaries = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _inferable = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a method's body is at hand and is what a call will run.</summary>
    /// <param name="method">The method.</param>
    /// <param name="isExact">Whether no other method can run in its place, as the class of the object is known.</param>
    public bool IsInferable(IMethodSymbol method, bool isExact = false) =>
        (_inferable.TryGetValue(method, out bool isInferable) ? isInferable : _inferable.GetOrAdd(method, HasBody)) && (isExact || !IsOpen(method));

    /// <summary>Whether an override may run in its place.</summary>
    private static bool IsOpen(IMethodSymbol method) =>
        (method.IsVirtual || method.IsOverride) && !method.IsSealed && method.ContainingType is not ({ IsSealed: true } or { IsValueType: true });

    private bool HasBody(IMethodSymbol method) =>
        method is { IsAbstract: false, IsExtern: false, MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.Constructor or MethodKind.ExplicitInterfaceImplementation }
        && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, knowledge.Compilation.Assembly)
        && !method.IsIterator();

    /// <summary>The summary of a method, or null where nothing can be inferred.</summary>
    public Summary? Of(IMethodSymbol method, SummaryScope scope, CancellationToken cancellation)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (_summaries.TryGetValue(method, out var known))
            return scope.MayRestOn(known.Height) ? known.Summary : TooDeep(scope);
        if (scope.Find(method) is { } running)
            return running.Consult(scope);
        if (!scope.MayRestOn(1))
            return TooDeep(scope);

        var inner = scope.Enter(method);
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
            _summaries.TryAdd(method, (summary, inner.Height));
        return scope.MayRestOn(inner.Height) ? summary : TooDeep(scope);
    }

    private static Summary? TooDeep(SummaryScope scope)
    {
        scope.Taint();
        return Summary.Unknown;
    }

    private Summary? Infer(IMethodSymbol method, SummaryScope scope, CancellationToken cancellation)
    {
        var session = new FlowSession(knowledge, scope, cancellation) { KeepsTouches = true };
        var kept = PrimaryConstructor.Kept(method, knowledge, cancellation);
        if (session.Bodies.Of(method) is not { } flow)
            return kept.IsEmpty ? Summary.Unknown : PrimaryConstructor.Summarize(method, kept, knowledge.Shapes);
        var fixpoint = new Fixpoint(session, Frame.Root(flow));
        if (!fixpoint.Run(new World()))
            return Summary.Unknown;

        var outcomes = new List<Outcome>();
        foreach (var exit in fixpoint.Exits)
        {
            var outcome = OutcomeReader.Read(exit, session, flow);
            if (!outcomes.Any(outcome.IsSame))
                outcomes.Add(outcome);
        }

        return outcomes.Count > MostOutcomes || (outcomes.Count == 0 && IsPlaceholder(flow)) ? Summary.Unknown : new Summary(outcomes.ToImmutableArray());
    }

    // A body that only throws may be one that is not written yet.
    private static bool IsPlaceholder(FlowGraph flow) =>
        flow.Blocks is [_, { Block.FallThroughSuccessor.Semantics: ControlFlowBranchSemantics.Throw }, _];
}
