using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>The methods whose summaries are being inferred, innermost first.</summary>
internal sealed class SummaryScope(SummaryScope? outer, IMethodSymbol? method)
{
    private const int Deepest = 6;

    private readonly int _depth = outer is null ? 0 : outer._depth + 1;

    public bool IsDeepest => _depth >= Deepest;

    /// <summary>What is known of the method so far.</summary>
    public Summary? Current { get; set; }

    /// <summary>Whether that was asked for by the method itself.</summary>
    public bool WasConsulted { get; set; }

    /// <summary>Whether the result depends on a method further out, or on the depth.</summary>
    public bool RestsOnOuter { get; private set; }

    public SummaryScope? Find(IMethodSymbol wanted)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (SymbolEqualityComparer.Default.Equals(scope.Method, wanted))
                return scope;
        }

        return null;
    }

    /// <summary>Gives the unfinished summary to a method further in.</summary>
    public Summary? Consult(SummaryScope from)
    {
        WasConsulted = true;
        for (var scope = from; scope is not null && scope != this; scope = scope.Outer)
            scope.RestsOnOuter = true;
        return Current;
    }

    public void Taint()
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
            scope.RestsOnOuter = true;
    }

    private SummaryScope? Outer { get; } = outer;

    private IMethodSymbol? Method { get; } = method;
}
