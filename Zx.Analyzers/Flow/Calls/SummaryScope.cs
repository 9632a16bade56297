using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>The methods whose summaries are being inferred, innermost first.</summary>
internal sealed class SummaryScope
{
    private readonly int _depth;

    /// <summary>The scope of the method that is analysed itself.</summary>
    public SummaryScope(IMethodSymbol? method, AnalysisOptions options) => (Method, Options) = (method, options);

    private SummaryScope(SummaryScope outer, IMethodSymbol method)
        : this(method, outer.Options) => (Outer, _depth) = (outer, outer._depth + 1);

    public AnalysisOptions Options { get; }

    /// <summary>How many calls deep the bodies lie that the summary being made rests on.</summary>
    public int Height { get; private set; } = 1;

    /// <summary>Takes note that this method rests on a method whose bodies lie some calls deep.</summary>
    /// <returns>Whether that is within the bound; it must not depend on what has been inferred before.</returns>
    public bool MayRestOn(int height)
    {
        Height = Math.Max(Height, height + 1);
        return _depth + height <= Options.InferenceDepth;
    }

    /// <summary>The scope of a method that is called from this one.</summary>
    public SummaryScope Enter(IMethodSymbol method) => new(this, method);

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

    private SummaryScope? Outer { get; }

    private IMethodSymbol? Method { get; }
}
